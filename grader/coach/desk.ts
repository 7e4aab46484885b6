import path from 'node:path';
import type { Context } from '../commands/context.ts';
import type { Grade } from '../judge/grade.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import { ProgressFile } from '../learner/progress.ts';
import type { ShownHint } from './state.ts';

const { coach: sentences, commands } = catalogue;

/** What other commands do for the coach. Each answers with lines to show. */
export interface Desk {
  /** What a learner should know who opens a lesson. */
  news(lessonId: string): Promise<string[]>;
  /** The next hint, after what the newest grade says; undefined where there is none, and then why. */
  hint(lessonId: string, grade: Grade): Promise<{ hint?: ShownHint; answer: string[] }>;
  list(width: number): Promise<string[]>;
  solution(lessonId: string, width: number): Promise<string[]>;
  diff(lessonId: string, width: number): Promise<string[]>;
  reset(lessonId: string): Promise<string[]>;
  /** What a lesson leaves to read that was just passed: our solution beside the learner's, and the closing page. */
  passed(lessonId: string, width: number, isPlain: boolean): Promise<string[]>;
  /** For those who have finished; nothing for others. @param passed the lesson that was just passed */
  closing(width: number, passed?: string): Promise<string[]>;
}

/** The desk that the kit has. The commands are loaded when they are asked for. */
export function deskFor(context: Context): Desk {
  const { root } = context;
  const desk: Desk = {
    async news(lessonId) {
      const problem = new ProgressFile(root).problem();
      const [{ starterNews }, { skippedNews }] = await Promise.all([
        import('../learner/saved.ts'),
        import('../course/suite.ts'),
      ]);
      const shown = `lessons/${lessonId}`;
      const skipped = skippedNews(path.join(root, shown), shown);
      return [problem, starterNews(root, lessonId), skipped].filter((line) => line !== undefined);
    },
    async hint(lessonId, grade) {
      if (grade.verdict === 'broken') return { answer: [commands.hint.firstThis, grade.message] };
      const [{ loadLesson }, { hasQuestions, hintsFor, nextHint, readTaskHints }] = await Promise.all([
        import('../course/course.ts'),
        import('../learner/hints.ts'),
      ]);
      const progress = new ProgressFile(root);
      const asked = [loadLesson(root, lessonId), readTaskHints(root, lessonId), grade] as const;
      const next = nextHint(...asked, progress.hintsUsed(lessonId));
      if (!next) {
        if (hintsFor(...asked).length === 0) return { answer: [commands.hint.nothingMissed] };
        const questions = hasQuestions(root, lessonId) ? [commands.hint.questions(lessonId)] : [];
        return { answer: [commands.hint.allRead(lessonId), ...questions] };
      }
      const isNoted = progress.useHint(lessonId, next.id);
      return {
        hint: { about: next.about, text: sentences.hint(next.task, next.step, next.steps, next.text) },
        answer: [
          ...(grade.verdict === 'invalid' ? [sentences.firstAbove] : []),
          ...(isNoted ? [] : [sentences.notSaved]),
        ],
      };
    },
    list: (width) =>
      linesOf(context, width, async (quiet) => {
        const { listCommand } = await import('../commands/list.ts');
        listCommand({ isShort: true }, quiet);
        quiet.out(`\n${wrapped(catalogue.checklist.whereToSee, width).join('\n')}\n`);
      }),
    solution: (lessonId, width) =>
      linesOf(context, width, async (quiet) => {
        const { solutionCommand } = await import('../commands/solution.ts');
        await solutionCommand(lessonId, { yes: true }, quiet);
      }),
    diff: (lessonId, width) =>
      linesOf(context, width, async (quiet) => {
        const { diffCommand } = await import('../commands/diff.ts');
        await diffCommand(lessonId, { yes: true }, quiet);
      }),
    async reset(lessonId) {
      const { reset } = await import('../learner/saved.ts');
      return [reset(root, lessonId)];
    },
    async passed(lessonId, width, isPlain) {
      // Whoever listens to every line asks for it by d; and some courses keep the solutions elsewhere.
      const ours = isPlain ? [] : await desk.diff(lessonId, width).catch(() => []);
      const beside = ours.length > 0 ? [...wrapped(sentences.besideOurs, width), '', ...ours, ''] : [];
      return [...beside, ...(await desk.closing(width, lessonId))];
    },
    async closing(width, passed) {
      const { closingPage } = await import('./closing-page.ts');
      return closingPage(root, { columns: width, hasColour: context.hasColour }, passed);
    },
  };
  return desk;
}

/** What a command says, in lines. */
async function linesOf(
  context: Context,
  width: number,
  act: (quiet: Context) => Promise<unknown>,
): Promise<string[]> {
  let said = '';
  const out = (text: string): void => void (said += text);
  await act({ ...context, width, out, err: out });
  return said.trimEnd().split('\n');
}
