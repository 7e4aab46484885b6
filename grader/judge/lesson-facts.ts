import type { Lesson } from '../course/course.ts';
import type { Reported } from '../course/reported.ts';
import type { Unit } from '../implementations/units.ts';

/** What the judge needs to know of a lesson. */
export interface LessonFacts {
  id: string;
  kind?: Lesson['kind'];
  /** How much is told of what is missed; all of it where it is not given. */
  reveal?: Lesson['reveal'];
  tasks: {
    number: number;
    title: string;
    bugs: {
      id: string;
      behaviour: string;
      requirement: string;
      hints: string[];
      edits?: { find: string; replace: string }[];
      /** Of a bug that the learner has written: why it is no attack, and whether it is still to be written. */
      problem?: string;
      isToWrite?: true;
    }[];
    /** Mutants that the learner judges, with the answer that is right. */
    report?: Pick<Reported, 'number' | 'id' | 'answer' | 'because' | 'why' | 'freedom' | 'apart'>[];
  }[];
  /** Groups of bugs, by their ids, that the same tests nearly always catch together. */
  together?: string[][];
  /** Habits that mastering asks for, and those that passing asks for. */
  habits: string[];
  requires: string[];
  /** The modules that it is about, relative to the course. */
  subject?: string[];
  /** The subject as units; left out until they are needed. */
  units?: Unit[];
  /** Whether all functions and methods of this name in the course give back a promise. */
  isAsync?(name: string): boolean;
}
