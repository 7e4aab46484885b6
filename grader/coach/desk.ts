import path from 'node:path';
import type { Context } from '../terminal/context.ts';
import type { Grade } from '../judge/grade.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import { ProgressFile } from '../learner/progress.ts';
import { allHintsRead } from '../learner/solutions.ts';
import type { ShownHint } from './state.ts';

const { coach: sentences, commands } = catalogue;

/** What the coach can show and do besides judging. Each answers with lines to show. */
export interface Desk {
  /** What a learner should know who opens a lesson. */
  news(lessonId: string): Promise<string[]>;
  /**
   * The next hint, after what the newest grade says; undefined where there is none, and then why.
   * @param task the only task that hints are wanted on
   */
  hint(lessonId: string, grade: Grade, task?: number): Promise<{ hint?: ShownHint; answer: string[] }>;
  list(width: number): Promise<string[]>;
  solution(lessonId: string): Promise<string[]>;
  diff(lessonId: string, width: number): Promise<string[]>;
  reset(lessonId: string): Promise<string[]>;
  /** What a lesson leaves to read that was just passed: our solution beside the learner's, and the closing page. */
  passed(lessonId: string, width: number, isPlain: boolean): Promise<string[]>;
  /** For those who have finished; nothing for others. @param passed the lesson that was just passed */
  closing(width: number, passed?: string): Promise<string[]>;
}

/** The desk that the kit has. What it needs is loaded when it is asked for. */
export function deskFor({ root, hasColour }: Pick<Context, 'root' | 'hasColour'>): Desk {
  const desk: Desk = {
    async news(lessonId) {
      const problem = new ProgressFile(root).problem();
      const [{ starterNews }, { skippedNews }] = await Promise.all([
        import('../learner/starter-news.ts'),
        import('../course/suite.ts'),
      ]);
      const shown = `lessons/${lessonId}`;
      const skipped = skippedNews(path.join(root, shown), shown);
      return [problem, starterNews(root, lessonId), skipped].filter((line) => line !== undefined);
    },
    async hint(lessonId, grade, task) {
      if (grade.verdict === 'broken') return { answer: [commands.hint.firstThis, grade.message] };
      const { takeHint } = await import('../learner/take-hint.ts');
      const taken = takeHint(root, lessonId, grade, task);
      if (!taken.hint) {
        if (taken.why === 'nothing-missed') return { answer: [commands.hint.nothingMissed] };
        const questions = taken.hasQuestions ? [commands.hint.questions(lessonId)] : [];
        return { answer: [allHintsRead(root, lessonId, task), ...questions] };
      }
      const { about, task: on, title, step, steps, text } = taken.hint;
      const told =
        on === undefined
          ? sentences.masteryHint(step, steps, title, text)
          : sentences.hint(on, step, steps, text);
      return {
        hint: { about, text: told },
        answer: [
          ...(grade.verdict === 'invalid' ? [sentences.firstAbove] : []),
          ...(taken.isNoted ? [] : [sentences.notSaved]),
        ],
      };
    },
    async list(width) {
      const [{ lessonRows }, { lessonListLines }] = await Promise.all([
        import('../learner/lesson-rows.ts'),
        import('../reports/lesson-list.ts'),
      ]);
      const progress = new ProgressFile(root);
      const problem = progress.problem();
      const lines = lessonListLines(lessonRows(root, progress), { width, hasColour });
      return [
        ...(problem === undefined ? [] : [problem]),
        ...lines,
        '',
        ...wrapped(catalogue.checklist.whereToSee, width),
      ];
    },
    async solution(lessonId) {
      const { solutionLines } = await import('../reports/solution-lines.ts');
      return withoutLast(solutionLines(root, lessonId, hasColour));
    },
    async diff(lessonId, width) {
      const [{ comparisonLines }, { knownCatches }] = await Promise.all([
        import('../reports/solution-lines.ts'),
        import('../learner/catches.ts'),
      ]);
      const catches = knownCatches(root, lessonId);
      return withoutLast(comparisonLines(root, lessonId, { width, hasColour }, catches));
    },
    async reset(lessonId) {
      const { reset } = await import('../learner/reset.ts');
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
      return closingPage(root, { columns: width, hasColour }, passed);
    },
  };
  return desk;
}

/** Without the empty line at the end: what follows is for the coach to say. */
function withoutLast(lines: string[]): string[] {
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
