import type { Lesson } from '../course/course.ts';
import type { Grade } from '../judge/grade.ts';
import { isSettled } from '../judge/verdicts.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { TaskHints } from './hint-pages.ts';
import { aboutBug, aboutTask, unsolvedTasks } from './hint-subjects.ts';
import { masteryHints } from './mastery-hints.ts';

const sentences = catalogue.commands.hint;

/** One step of help. */
export interface Hint {
  /** Names it among the hints that were read: `bug ID requirement`, `bug ID 0` (its behaviour), `bug ID 1`, `task 2 1` … */
  id: string;
  /** What it is on: `aboutBug`, `aboutTask`, `aboutSurvivor` or `aboutHabit`. */
  about: string;
  text: string;
  /** Not there where all bugs are caught, and it is on what is asked for besides. */
  task?: number;
  title: string;
  /** Its place among all hints on the same task, change or habit, from 1, and how many there are. */
  step: number;
  steps: number;
}

/** What a hint may be about: the lesson as `loadLesson` gives it has it. */
export type HintedLesson = Pick<Lesson, 'reveal'> & {
  tasks: {
    number: number;
    title: string;
    bugs: { id: string; behaviour: string; requirement: string; hints: string[] }[];
  }[];
};

/** What a hint needs of a grade. */
export type HintedGrade = Pick<Grade, 'tasks' | 'bugs' | 'answers'> &
  Partial<Pick<Grade, 'mutants' | 'habits' | 'verdict'>>;

/**
 * All steps of help, those that were read and those that come. They climb: the hints of the first missed bug, with what it
 * does (first, or before the last where the lesson shows only requirements), the hints of the task; then the next missed
 * bug. When all bugs are caught: what mastered asks for.
 */
export function hintsFor(lesson: HintedLesson, taskHints: TaskHints, grade: HintedGrade): Hint[] {
  const unsolved = unsolvedTasks(grade);
  if (unsolved.length === 0)
    // Before the tests are right and done, what mastered asks for would only distract.
    return isSettled(grade.verdict)
      ? []
      : masteryHints(grade).flatMap(({ about, title, texts }) => numbered(steps(about, texts, 1), { title }));

  return lesson.tasks
    .filter(({ number }) => unsolved.includes(number))
    .flatMap((task) =>
      numbered(stepsOnTask(lesson, task, taskHints, grade), { task: task.number, title: task.title }),
    );
}

type Step = Pick<Hint, 'id' | 'about' | 'text'>;

function stepsOnTask(
  { reveal }: HintedLesson,
  { number, bugs: own }: HintedLesson['tasks'][number],
  taskHints: TaskHints,
  { tasks, bugs }: HintedGrade,
): Step[] {
  const missed = new Set(bugs.filter(({ caughtBy }) => caughtBy.length === 0).map(({ id }) => id));
  const isOpen = tasks.some(({ task, open }) => task === number && open);
  // The board shows it anyway: see `reveal`.
  const isShown = reveal === 'behaviour' && !isOpen;
  const [first = [], ...others] = own
    .filter(({ id }) => missed.has(id))
    .map(({ id, behaviour, requirement, hints }) => {
      const named = isShown ? [] : [step(aboutBug(id), 0, sentences.oneBug(behaviour))];
      const climbing = steps(aboutBug(id), hints, 1);
      // What the bug does says more than where to look: it comes only before what is almost the test.
      const before = reveal === 'behaviour' ? 0 : climbing.length - 1;
      return [
        ...(reveal === 'count'
          ? [step(aboutBug(id), 'requirement', sentences.requirement(requirement))]
          : []),
        ...climbing.slice(0, before),
        ...named,
        ...climbing.slice(before),
      ];
    });
  return [...first, ...steps(aboutTask(number), taskHints[number] ?? [], 1), ...others.flat()];
}

function steps(about: string, texts: string[], from: number): Step[] {
  return texts.map((text, index) => step(about, index + from, text));
}

function step(about: string, name: number | 'requirement', text: string): Step {
  return { id: `${about} ${name}`, about, text: oneLine(text) };
}

function numbered(all: Step[], where: Pick<Hint, 'task' | 'title'>): Hint[] {
  return all.map((one, index) => ({ ...one, ...where, step: index + 1, steps: all.length }));
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
