import type { Grade, HabitGrade, SurvivorGrade } from '../judge/grade.ts';
import { titleOf } from '../judge/habit-title.ts';
import { changeOf } from '../judge/mutant-change.ts';
import { sayOf } from '../judge/told-change.ts';
import { catalogue } from '../sentences/sentences.ts';
import { aboutHabit, aboutSurvivor, askedForMastery } from './hint-subjects.ts';

const { survivorHints, habitHints } = catalogue;

/** The hints on one thing, from the first step on. */
export interface MasteryHints {
  about: string;
  title: string;
  texts: string[];
}

/** What is still asked for when all bugs are caught, each with its hints. */
export function masteryHints(grade: Partial<Pick<Grade, 'mutants' | 'habits'>>): MasteryHints[] {
  return askedForMastery(grade).map((asked) =>
    'habit' in asked ? hintsOnHabit(asked.habit) : hintsOnSurvivor(asked.survivor),
  );
}

function hintsOnSurvivor(survivor: SurvivorGrade): MasteryHints {
  const { file, line, inside, behaviour, outcome } = survivor;
  const change = changeOf(survivor);
  const last =
    outcome === 'timed-out'
      ? survivorHints.giveAnEnd
      : outcome === 'crashed'
        ? survivorHints.callInside
        : sayOf(survivorHints.test, change);
  return {
    about: aboutSurvivor(survivor),
    title: survivorHints.title,
    texts: [
      survivorHints.where[outcome](file, line, inside),
      survivorHints.differ(behaviour, sayOf(survivorHints.advice, change)),
      last,
    ],
  };
}

function hintsOnHabit(habit: HabitGrade): MasteryHints {
  const { id, why, test, file, line, evidence, lesson, asked = 'mastered' } = habit;
  const title = titleOf(habit);
  const code = (habitHints.code as Record<string, string | undefined>)[id];
  return {
    about: aboutHabit(habit),
    title: habitHints.title(asked, title),
    texts: [
      habitHints.says(title, why, test, file, line),
      evidence,
      ...(code === undefined ? [] : [habitHints.almost(code, lesson)]),
    ],
  };
}
