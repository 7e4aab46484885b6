import type { Command } from 'commander';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from '../terminal/context.ts';
import type { ClassFlags } from './class.ts';
import type { ExportFlags } from './export.ts';

/** What a teacher needs, and `pack`, which makes it easy for the teacher. */
export function addClassCommands(
  program: Command,
  context: () => Context,
  done: (code: number) => void,
): void {
  const words = catalogue.classes.help;
  program
    .command('class [folders...]')
    .description(words.command)
    .option('--out <dir>', words.out)
    .option('--roster <file>', words.roster)
    .option('--shard <part>', words.shard)
    .option('--concurrency <n>', words.concurrency, '1')
    .option('--sandbox <level>', words.sandbox, 'auto')
    .option('--confirm <n>', words.confirm, 'all')
    .option('--variants <dir>', words.variants)
    .option('--time-limit <s>', words.timeLimit, '600')
    .option('--memory-limit <mb>', words.memoryLimit, '4096')
    .option('--diff', words.diff)
    .action(async (folders: string[], flags: ClassFlags) => {
      const { classCommand } = await import('./class.ts');
      done(await classCommand(folders, flags, context()));
    });
  program
    .command('merge [folders...]')
    .description(words.merge)
    .option('--out <dir>', words.out)
    .action(async (folders: string[], flags: { out?: string }) => {
      const { mergeCommand } = await import('./merge.ts');
      done(await mergeCommand(folders, flags, context()));
    });
  program
    .command('pack [lessons...]')
    .description(words.pack)
    .option('--out <file>', words.packOut, 'submission.zip')
    .action(async (lessons: string[], flags: { out: string }) => {
      const { packCommand } = await import('./pack.ts');
      done(await packCommand(lessons, flags, context()));
    });
  program
    .command('export <kind> <dir>')
    .description(catalogue.exports.help.command)
    .option('--lesson <lesson>', catalogue.exports.help.lesson, oneMore)
    .option('--sandbox <level>', catalogue.exports.help.sandbox)
    .action(async (kind: string, folder: string, flags: ExportFlags) => {
      const { exportCommand } = await import('./export.ts');
      done(await exportCommand(kind, folder, flags, context()));
    });
}

/** A flag that may be given again. */
function oneMore(text: string, others: string[] = []): string[] {
  return [...others, text];
}
