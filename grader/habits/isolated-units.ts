import type { Unit } from '../implementations/units.ts';
import type { Seen } from '../judge/habit-judge.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { TestRun } from '../session/protocol.ts';
import { findingOf, placeOf, type Breach, type Habit } from './habit.ts';

const sentences = catalogue.habits['isolated-units'];

export const isolatedUnits: Habit = {
  id: 'isolated-units',
  how: 'seen',
  isOfTheWhole: true,
  lesson: '09-mocks',
  rules: [
    'A unit is a module of the lesson with what it is built on: the modules that it imports, and fakes. A module that only one other imports is a part of that one. What each test passes in the code is recorded.',
    'Kept where each public method of a unit has a test that counts, reaches it, and passes no other unit on the way: when that test fails, the error is here. A method that nothing but a unit above it has called is not tested as a unit. What our solution does not look at is not asked for.',
    'Nothing is said where the lesson neither asks for it nor is a capstone, and where it is about one module.',
  ],
  judge(seen) {
    const { lesson, evidence } = seen;
    const isAsked = [...(lesson.habits ?? []), ...(lesson.requires ?? [])].includes('isolated-units');
    if (!isAsked && lesson.kind !== 'capstone') return { silent: sentences.notAsked };
    const units = lesson.units ?? [];
    if (units.length < 2 || !evidence.mutants) return { silent: sentences.oneModule };

    const tests = passagesOf(seen);
    const asked = units.flatMap((unit) => operationsAsked(unit, seen).map((name) => ({ unit, name })));
    const broken = asked.flatMap(({ unit, name }): Breach[] => {
      const reaching = tests.filter(({ reached }) => reached.has(placeIn(unit.module, name)));
      const own = new Set([unit.module, ...unit.builtOn]);
      if (reaching.some(({ modules }) => [...modules].every((module) => own.has(module)))) return [];
      if (reaching.length === 0) return [{ evidence: sentences.unreached(name, unit.module) }];
      const [{ run, modules }] = reaching;
      const others = [...modules].filter((module) => !own.has(module));
      const isAbove = (module: string): boolean =>
        units.some((one) => one.module === module && one.builtOn.includes(unit.module));
      const above = others.find(isAbove) ?? others[0];
      return [{ ...placeOf(seen, run), evidence: sentences.broken(name, unit.module, above) }];
    });
    return findingOf(broken, sentences.kept(asked.length));
  },
};

/** What a test has passed through. */
interface Passage {
  run: TestRun;
  modules: Set<string>;
  /** Functions and methods, each as `placeIn` says. */
  reached: Set<string>;
}

/** Of the tests that count. To be built is not to be passed. */
function passagesOf({ evidence, grade }: Seen): Passage[] {
  const places = new Map(
    evidence.mutants!.observations.flatMap(({ mutant: { id, file, inside } }) =>
      inside === undefined || inside === 'constructor' ? [] : [[id, { file, inside }] as const],
    ),
  );
  const { perTest = {} } = evidence.observations.find(({ result }) => result.coverage)?.result.coverage ?? {};
  const counting = new Set(grade.tests.filter(({ counts }) => counts).map(({ name }) => name));
  return evidence.observations[0].result.tests
    .filter(({ name }) => counting.has(name))
    .map((run) => {
      const passed = Object.keys(perTest[run.key] ?? {}).flatMap((id) => places.get(id) ?? []);
      return {
        run,
        modules: new Set(passed.map(({ file }) => file)),
        reached: new Set(passed.map(({ file, inside }) => placeIn(file, inside))),
      };
    });
}

function operationsAsked({ module, operations }: Unit, { evidence }: Seen): string[] {
  const asked = new Set(
    evidence.mutants!.observations.flatMap(({ mutant: { file, inside } }) =>
      file === module ? [inside] : [],
    ),
  );
  return operations.filter((name) => asked.has(name));
}

function placeIn(module: string, name: string): string {
  return `${module} ${name}`;
}
