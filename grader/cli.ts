import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { addClassCommands } from './commands/add-class-commands.ts';
import type { GradeFlags } from './commands/grade.ts';
import type { LearnFlags } from './commands/learn.ts';
import type { ResetFlags } from './commands/reset.ts';
import type { WebFlags } from './commands/web.ts';
import type { Context } from './terminal/context.ts';
import { fileProblem } from './course/file-problem.ts';
import { findCourse } from './course/root.ts';
import { versions } from './course/versions.ts';
import { catalogue } from './sentences/sentences.ts';
import { UsageError } from './usage-error.ts';

const { usage: sentences, sandbox } = catalogue;
const { help } = sentences;

/** Exit codes: it did its work; it did, and the answer is no; something typed is wrong; kata is at fault. */
const exit = { done: 0, no: 1, usage: 2, fault: 3 };

/** Parses the command line and runs what it names. @returns the exit code */
export async function main(args: string[]): Promise<number> {
  process.stdout.on('error', endOfOutput);
  try {
    let code = exit.done;
    const program = buildProgram((result) => (code = result));
    await program.parseAsync(args.length > 0 ? args : ['learn'], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
    if (error instanceof UsageError) {
      console.error(error.message);
      return exit.usage;
    }
    // npm left something out: the launcher says what to do.
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw error;
    const refusal = await damageBehind(error);
    if (refusal !== undefined) {
      console.error(refusal);
      return exit.usage;
    }
    console.error(sentences.failed((error as Error).message));
    if (process.env.KATA_DEBUG) console.error(error);
    else console.error(sentences.notYourFault);
    return exit.fault;
  }
}

/** What failed for a reason that can be named, in one sentence: a damaged course, or a disk that refuses. */
async function damageBehind(error: unknown): Promise<string | undefined> {
  const { refusalBehind } = await import('./implementations/damage.ts');
  return refusalBehind(error, findCourse(process.cwd()));
}

/** Commands are loaded when they run: `kata --help` must not wait for Vitest. */
function buildProgram(done: (code: number) => void): Command {
  const program = new Command('kata')
    .description(help.kata)
    .option('-V, --version', help.version)
    .on('option:version', tellVersions)
    .exitOverride()
    .showHelpAfterError(help.hint);

  giveWords(program);
  program
    .command('learn [lesson]')
    .description(help.learn)
    .option('--plain', help.plain)
    .option('--events', help.events)
    .option('--problems', help.problems)
    .action(async (lesson: string | undefined, flags: LearnFlags) => {
      const [{ learnCommand }, { announce }] = await Promise.all([
        import('./commands/learn.ts'),
        import('./learner/presence.ts'),
      ]);
      const given = context();
      const leave = announce(given.root);
      done(await learnCommand(lesson, flags, given).finally(leave));
    });
  program
    .command('web [lesson]')
    .description(catalogue.web.help)
    .option('--port <n>', catalogue.web.port)
    .option('--open', catalogue.web.open)
    .action(async (lesson: string | undefined, flags: WebFlags) => {
      const [{ webCommand }, { announce }] = await Promise.all([
        import('./commands/web.ts'),
        import('./learner/presence.ts'),
      ]);
      const given = context();
      const leave = announce(given.root);
      done(await webCommand(lesson, flags, given).finally(leave));
    });
  program
    .command('list')
    .description(help.list)
    .option('--json', help.json)
    .action(async (flags: { json?: boolean }) => {
      const { listCommand } = await import('./commands/list.ts');
      done(listCommand(flags, context()));
    });
  program
    .command('grade [lessons...]')
    .description(help.grade)
    .option('--all', help.all)
    .option('--full', help.full)
    .option('--table', help.whichBug)
    .option('--why', help.why)
    .option('--tests <dir>', help.tests)
    .option('--sandbox <level>', sandbox.help)
    .option('--json <file>', help.jsonFile)
    .option('--html <file>', catalogue.pages.html.help)
    .option('--format <name>', help.format)
    .option('--out <file>', help.outFile)
    .option('--for-student', help.forStudent)
    .option('--no-mutants', help.noMutants)
    .option('--seed <n>', help.seed, wholeNumber, 1)
    .option('--confirm <n>', catalogue.confirmation.option, allOrSome)
    .action(async (lessons: string[], flags: GradeFlags) => {
      // They load what they need while we do. None of them is held.
      if (flags.sandbox === undefined) (await import('./session/vitest/worker-start.ts')).startWorkersEarly();
      const { gradeCommand } = await import('./commands/grade.ts');
      done(await gradeCommand(lessons, flags, context()));
    });
  program
    .command('hint [lesson]')
    .description(help.nextHint)
    .option('--task <n>', help.hintTask, wholeNumber)
    .action(async (lesson: string | undefined, flags: { task?: number }) => {
      const { hintCommand } = await import('./commands/hint.ts');
      done(await hintCommand(lesson, flags, context()));
    });
  program
    .command('diff <lesson>')
    .description(help.diff)
    .option('--yes', help.yes)
    .action(async (lesson: string, flags: { yes?: boolean }) => {
      const { diffCommand } = await import('./commands/diff.ts');
      done(await diffCommand(lesson, flags, context()));
    });
  program
    .command('solution <lesson>')
    .description(help.solution)
    .option('--yes', help.yes)
    .action(async (lesson: string, flags: { yes?: boolean }) => {
      const { solutionCommand } = await import('./commands/solution.ts');
      done(await solutionCommand(lesson, flags, context()));
    });
  program
    .command('reset [lesson]')
    .description(help.reset)
    .option('--all', help.resetAll)
    .option('--yes', help.yes)
    .option('--put-back', help.putBack)
    .option('--keep', help.keep)
    .action(async (lesson: string | undefined, flags: ResetFlags) => {
      const { resetCommand } = await import('./commands/reset.ts');
      done(await resetCommand(lesson, flags, context()));
    });
  program
    .command('doctor')
    .description(help.doctor)
    .action(async () => {
      const { doctorCommand } = await import('./commands/doctor.ts');
      done(await doctorCommand(context()));
    });
  program
    .command('verify [lessons...]')
    .description(help.verify)
    .option('--table', help.table)
    .option('--watch', help.watch)
    .option('--write-starters', help.writeStarters)
    .action(
      async (lessons: string[], flags: { table?: boolean; watch?: boolean; writeStarters?: boolean }) => {
        const { verifyCommand } = await import('./commands/verify.ts');
        done(await verifyCommand(lessons, flags, context()));
      },
    );
  addClassCommands(program, context, done);
  program
    .command('new <kind> <name>')
    .description(help.newThing)
    .action(async (kind: string, name: string) => {
      const { newCommand } = await import('./commands/new.ts');
      done(newCommand(kind, name, context()));
    });
  return program;
}

/** Names what a report of a mistake should name. @throws CommanderError that ends it with 0 */
function tellVersions(): never {
  const all: Record<string, string> = versions();
  for (const [name, version] of Object.entries(all)) process.stdout.write(`${name.padEnd(8)} ${version}\n`);
  throw new CommanderError(exit.done, 'kata.version', '');
}

function context(): Context {
  const { stdout, stderr, env } = process;
  return {
    root: findCourse(process.cwd()),
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    width: stdout.columns ?? 80,
    hasColour: Boolean(env.FORCE_COLOR) || (stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb'),
  };
}

/** The help in the language of the reader. Commands take these words over when they are made. */
function giveWords(program: Command): void {
  const titles: Record<string, string> = help.titles;
  program
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .helpOption('-h, --help', help.showHelp)
    .helpCommand('help [command]', help.showHelp);
}

/** `kata list | head`: a reader may have enough before we are done. A full disk takes no more of what we say. */
function endOfOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  console.error(sentences.cannotSay(fileProblem(error)));
  process.exit(exit.usage);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new InvalidArgumentError(sentences.wholeNumber);
  return value;
}

function allOrSome(text: string): number | 'all' {
  if (text === 'all') return text;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError(catalogue.confirmation.howMany);
  return value;
}
