import type { Grade, HabitGrade, SurvivorGrade } from '../judge/grade.ts';
import { titleOf } from '../judge/habit-title.ts';
import { changeOf } from '../judge/mutant-change.ts';
import { sayOf } from '../judge/told-change.ts';
import { catalogue } from '../sentences/sentences.ts';

const { survivorHints, habitHints } = catalogue;

/** The hints on one thing, from the first step on. */
export interface MasteryHints {
  about: string;
  title: string;
  texts: string[];
}

/** How a hint names the change that it is on. */
export function aboutSurvivor({ file, line, id }: Pick<SurvivorGrade, 'file' | 'line' | 'id'>): string {
  return `survivor ${file}:${line} ${id}`;
}

/** How a hint names the habit that it is on. */
export function aboutHabit({ id }: Pick<HabitGrade, 'id'>): string {
  return `habit ${id}`;
}

/** Whether a hint is on what mastered asks for, and so on what is judged last. */
export function isAboutMastery(about: string): boolean {
  return /^(survivor|habit) /.test(about);
}

/** What is still asked for when all bugs are caught: habits to pass, changes to notice, then habits for mastered. */
export function masteryHints({
  mutants,
  habits,
}: Partial<Pick<Grade, 'mutants' | 'habits'>>): MasteryHints[] {
  const missing = (verdict: HabitGrade['asked']): MasteryHints[] =>
    (habits ?? [])
      .filter(({ asked, kept }) => asked === verdict && kept === false)
      .map((habit) => hintsOnHabit(habit));
  return [...missing('passed'), ...(mutants?.survivors ?? []).map(hintsOnSurvivor), ...missing('mastered')];
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
