import { catalogue } from '../sentences/sentences.ts';
import type { Desk } from './desk.ts';
import type { Errand } from './keys.ts';
import type { OpenLesson } from '../learner/open-lesson.ts';

const sentences = catalogue.coach;

/** What an errand may use of the coach. */
export interface Errands {
  lesson: OpenLesson;
  /** The width of the window. */
  columns: number;
  desk: Desk;
  /** Shows lines below the state. */
  answer(...lines: string[]): void;
  /** Writes lines to read now. */
  print(lines: string[]): void;
  open(lessonId: string): void;
  quit(): void;
  task(): void;
  edit(): Promise<void>;
  hint(): Promise<void>;
  /** Opens the board in a browser. @returns what to say */
  board(): Promise<string[]>;
}

/** What the coach does for each key that asks for more than the state has. */
export const errands: Record<Errand, (coach: Errands) => void | Promise<void>> = {
  quit: (coach) => coach.quit(),
  next: ({ lesson, open, answer }) =>
    lesson.next === undefined ? answer(sentences.noNext) : open(lesson.next),
  core: ({ lesson, open, answer }) => {
    const wanted = lesson.nextCore ?? lesson.next;
    if (wanted === undefined) answer(sentences.noNext);
    else open(wanted);
  },
  previous: ({ lesson, open, answer }) =>
    lesson.previous === undefined ? answer(sentences.noPrevious) : open(lesson.previous),
  task: (coach) => coach.task(),
  list: async ({ desk, columns, print }) => print([...(await desk.list(columns)), '']),
  solution: async ({ lesson, desk, print }) => print([...(await desk.solution(lesson.id)), '']),
  diff: async ({ lesson, desk, columns, print }) => print([...(await desk.diff(lesson.id, columns)), '']),
  reset: async ({ lesson, desk, answer }) => answer(...(await desk.reset(lesson.id))),
  edit: (coach) => coach.edit(),
  hint: (coach) => coach.hint(),
  board: async ({ board, answer }) => answer(...(await board())),
};
