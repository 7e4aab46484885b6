import type { Lesson } from '../course/course.ts';
import type { Grade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { TaskHints } from './hint-pages.ts';

const sentences = catalogue.commands.hint;

/** One step of help. */
export interface Hint {
  /** Names it among the hints that were read: `bug ID 0` (its behaviour), `bug ID 1` …, `task 2 1` … */
  id: string;
  /** What it is on: `aboutBug` or `aboutTask`. */
  about: string;
  text: string;
  task: number;
  title: string;
  /** Its place among the hints on the same bug or task, from 1, and how many there are. */
  step: number;
  steps: number;
}

/** How a hint names the bug that it is on. */
export function aboutBug(id: string): string {
  return `bug ${id}`;
}

/** How a hint names the task that it is on. */
export function aboutTask(task: number): string {
  return `task ${task}`;
}

/** What a hint may be about: the lesson as `loadLesson` gives it has it. */
export type HintedLesson = Pick<Lesson, 'reveal'> & {
  tasks: { number: number; title: string; bugs: { id: string; behaviour: string; hints: string[] }[] }[];
};

/**
 * The next step of help; undefined where nothing is left to tell. It climbs: what the first missed bug does (where
 * the lesson does not show that anyway), its hints, the hints of the open task; then the next missed bug.
 * @param used the ids of the hints that were read: `ProgressFile.hintsUsed`
 */
export function nextHint(
  lesson: HintedLesson,
  taskHints: TaskHints,
  grade: Pick<Grade, 'tasks' | 'bugs'>,
  used: string[],
): Hint | undefined {
  return hintsFor(lesson, taskHints, grade).find(({ id }) => !used.includes(id));
}

/** All steps, those that were read and those that come. */
export function hintsFor(
  lesson: HintedLesson,
  taskHints: TaskHints,
  { tasks, bugs }: Pick<Grade, 'tasks' | 'bugs'>,
): Hint[] {
  const open = new Set(tasks.filter((task) => task.open).map(({ task }) => task));
  const missed = new Set(bugs.filter(({ caughtBy }) => caughtBy.length === 0).map(({ id }) => id));
  const unsolved = lesson.tasks.filter(
    ({ number, bugs: own }) => open.has(number) || own.some(({ id }) => missed.has(id)),
  );

  return unsolved.flatMap(({ number, title, bugs: own }) => {
    // The board shows it anyway: see `reveal`.
    const isShown = lesson.reveal === 'behaviour' && !open.has(number);
    const steps = (about: string, texts: string[], from: number): Hint[] =>
      texts.map((text, index) => ({
        id: `${about} ${index + from}`,
        about,
        text: oneLine(text),
        task: number,
        title,
        step: index + 1,
        steps: texts.length,
      }));
    const [first = [], ...others] = own
      .filter(({ id }) => missed.has(id))
      .map(({ id, behaviour, hints }) =>
        isShown
          ? steps(aboutBug(id), hints, 1)
          : steps(aboutBug(id), [sentences.oneBug(behaviour), ...hints], 0),
      );
    return [...first, ...steps(aboutTask(number), taskHints[number] ?? [], 1), ...others.flat()];
  });
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
