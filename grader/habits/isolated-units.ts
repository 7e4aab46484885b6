import type { Unit } from '../implementations/units.ts';
import type { Seen } from '../judge/habit-judge.ts';
import type { LessonFacts } from '../judge/lesson-facts.ts';
import { catalogue } from '../sentences/sentences.ts';
import { findingOf, placeOf, type Breach, type Habit } from './habit.ts';
import { passagesOf } from './passages.ts';

const sentences = catalogue.habits['isolated-units'];

/** Whether lessons of this kind ask for a test of each unit, also where they do not name the habit. */
const testsUnits: Record<NonNullable<LessonFacts['kind']>, boolean> = {
  write: false,
  strengthen: false,
  repair: false,
  fix: false,
  attack: false,
  capstone: true,
};

export const isolatedUnits: Habit = {
  id: 'isolated-units',
  how: 'seen',
  isOfTheWhole: true,
  lesson: '09-mocks',
  rules: [
    'A unit is a module of the lesson with what it is built on: the modules that it imports, and fakes. A module that only one other imports is a part of that one. What each test passes in the code is recorded.',
    'Kept if each public method of a unit has a test that counts, reaches it, and passes no other unit on the way. When that test fails, the error is here. A method that nothing but a unit above it has called is not tested as a unit. What our solution does not look at is not asked for.',
    'Nothing is said if the lesson does not ask for it and is no capstone, or if it is about one module.',
  ],
  judge(seen) {
    const { lesson, evidence } = seen;
    const isAsked = [...lesson.habits, ...lesson.requires].includes('isolated-units');
    const isOfKind = lesson.kind !== undefined && testsUnits[lesson.kind];
    if (!isAsked && !isOfKind) return { silent: sentences.notAsked };
    const units = lesson.units ?? [];
    if (units.length < 2 || !evidence.mutants) return { silent: sentences.oneModule };

    const passages = passagesOf(seen);
    const asked = units.flatMap((unit) => operationsAsked(unit, seen).map((name) => ({ unit, name })));
    const broken = asked.flatMap(({ unit, name }): Breach[] => {
      const reaching = passages.filter(({ places }) =>
        places.some(({ file, inside }) => file === unit.module && inside === name),
      );
      const modulesOfUnit = new Set([unit.module, ...unit.builtOn]);
      if (reaching.some(({ modules }) => modules.isSubsetOf(modulesOfUnit))) return [];
      if (reaching.length === 0) return [{ evidence: sentences.unreached(name, unit.module) }];
      const [{ run, modules }] = reaching;
      const others = [...modules.difference(modulesOfUnit)];
      const isAbove = (module: string): boolean =>
        units.some((one) => one.module === module && one.builtOn.includes(unit.module));
      const above = others.find(isAbove) ?? others[0];
      return [{ ...placeOf(seen, run), evidence: sentences.broken(name, unit.module, above) }];
    });
    return findingOf(broken, sentences.kept(asked.length));
  },
};

/** The operations of a unit in which our solution notices a mutant. */
function operationsAsked({ module, operations }: Unit, { evidence }: Seen): string[] {
  const asked = new Set(
    evidence.mutants!.observations.flatMap(({ mutant: { file, inside } }) =>
      file === module ? [inside] : [],
    ),
  );
  return operations.filter((name) => asked.has(name));
}
