import type { LiveBoard } from '../coach/open-board.ts';
import type { Practice } from '../coach/practice.ts';
import type { CoachState } from '../coach/state.ts';
import { isOfLesson, loadLesson, readSource } from '../course/course.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { lessonRows, type LessonRow } from '../learner/lesson-rows.ts';
import { ProgressFile } from '../learner/progress.ts';
import { catalogue } from '../sentences/sentences.ts';
import { boardPage, boardRegions, type Sight } from './board-page.ts';
import { openBrowser } from './open-browser.ts';
import { startServer } from './server.ts';
import { shownAfter } from './shown.ts';

const { web: sentences } = catalogue;

/** In ms, without a save: then every test is asked about every bug. */
const idle = 1000;

interface BoardOptions {
  root: string;
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** A certain port; any that is free without it. */
  port?: number;
}

export interface Board extends LiveBoard {
  address: string;
}

/** Shows in a browser what a learner practises. @throws UsageError if the port is taken */
export async function openBoard(practice: Practice, options: BoardOptions): Promise<Board> {
  const { root, env, cwd, port } = options;
  let sight: Sight | undefined;
  let waiting: NodeJS.Timeout | undefined;

  const see = (state: CoachState): void => {
    const shown = shownAfter(sight?.shown, state);
    sight =
      sight?.shown.lesson === shown.lesson
        ? { ...sight, state, shown }
        : { root, state, shown, rows: rowsOf(root), ...contentOf(root, shown.lesson) };
  };
  const server = await startServer(
    {
      page: () => sight && boardPage(sight),
      regions: () => (sight ? boardRegions(sight) : {}),
      acts: {
        lesson(form) {
          const id = form.get('lesson') ?? '';
          if (!lessonIds(root).includes(id)) return sentences.refused.lesson(id);
          if (id !== practice.state?.lesson.id) tryTo(() => practice.open(id));
        },
        hint(form) {
          const task = Number(form.get('task'));
          const tasks = sight?.shown.grade?.tasks ?? [];
          if (task !== 0 && !tasks.some((one) => one.task === task)) return sentences.refused.task;
          practice.hintSoon(task || undefined).catch((error: Error) => practice.failed(error));
        },
      },
      lookedAt: () => askLater(),
    },
    port,
  );

  /** Not every page needs a second look at the disk, and the answer must not wait for it. */
  const lookAgain = (): void => {
    if (!sight) return;
    sight = { ...sight, rows: rowsOf(root) };
    server.changed();
  };
  const askLater = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => server.pages > 0 && practice.askAll(), idle);
  };
  const tryTo = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      practice.failed(error as Error);
    }
  };
  const board: Board = {
    address: server.address,
    show(state) {
      const before = sight?.state;
      see(state);
      server.changed();
      if (state.stage === 'done' && (before?.stage !== 'done' || before.run !== state.run)) {
        setTimeout(lookAgain);
        askLater();
      }
    },
    async look() {
      const { isOpen, reason } = await openBrowser(server.address, { env, cwd });
      if (isOpen) return [sentences.opened(server.address)];
      return [
        reason === undefined
          ? sentences.openIt(server.address)
          : sentences.notOpened(reason === '' ? sentences.notFound : reason, server.address),
      ];
    },
    async close() {
      clearTimeout(waiting);
      await server.close();
    },
  };
  if (practice.state) board.show(practice.state);
  return board;
}

/** What does not change while a lesson is open. The verdict says why it cannot be loaded, where that is so. */
function contentOf(root: string, id: string): Pick<Sight, 'lesson' | 'sources'> {
  try {
    const lesson = loadLesson(root, id);
    // What the learner is to mend is not shown: what we have of it is the solution.
    const modules = lesson.subject.filter((module) => !isOfLesson(module));
    const sources = modules.map((module) => [module, readSource(root, module)]);
    return { lesson, sources: Object.fromEntries(sources) };
  } catch {
    return { lesson: undefined, sources: {} };
  }
}

/** A lesson that cannot be loaded is told when it is opened: the others stay. */
function rowsOf(root: string): LessonRow[] {
  try {
    return lessonRows(root, new ProgressFile(root));
  } catch {
    return [];
  }
}
