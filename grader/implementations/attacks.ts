import { readAttackFile } from '../course/attack-files.ts';
import { readSource, type Bug, type Lesson, type Task } from '../course/course.ts';
import { makeAttack } from './make-attack.ts';

/** A bug that a learner has written, in place of one of the kit. */
export interface Attack extends Bug {
  /** Why it cannot be run, and the next step. Then it has no edits. */
  problem?: string;
  /** It is still to be written. */
  isToWrite?: true;
}

/** The lesson with the bugs that are next to a learner's tests, where it is one that attacks; else the lesson itself. */
export function withAttacks(root: string, lesson: Lesson, folder: string): Lesson {
  if (lesson.kind !== 'attack') return lesson;
  const [module] = lesson.subject;
  const source = readSource(root, module);
  /** The files of those before, by what they make of the module. */
  const known = new Map([[source, '']]);

  const attackOf = (task: Task): Attack => {
    const { file, attack, problem, ...rest } = readAttackFile(folder, task.number);
    const made = attack && makeAttack(attack, { file, module, source, known, ...partsOf(lesson, task) });
    if (made?.text !== undefined) known.set(made.text, file);
    return {
      id: `lessons/${lesson.id}/${file.replace('.yaml', '')}`,
      module,
      file,
      // Where there is no sentence yet, the reader is told why.
      behaviour: attack?.behaviour.trim() ?? problem ?? '',
      requirement: '',
      hints: [],
      edits: made?.edits ?? [],
      ...rest,
      problem: problem ?? made?.problem,
    };
  };
  return { ...lesson, tasks: lesson.tasks.map((task) => ({ ...task, bugs: [attackOf(task)] })) };
}

/** The methods that a task is about, and those that only others are about. */
function partsOf({ tasks }: Lesson, { within = [] }: Task): { within: string[]; ofOthers: string[] } {
  const all = tasks.flatMap((task) => task.within ?? []);
  return { within, ofOthers: all.filter((name) => !within.includes(name)) };
}
