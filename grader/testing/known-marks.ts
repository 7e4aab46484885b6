import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BugGrade, Grade } from '../judge/grade.ts';
import type { Classroom } from './classroom.ts';

/** A suite, and the mark that it must get. */
export interface KnownSuite {
  name: string;
  text: string;
  mark: number;
}

/** What one test of the solution comes to where it stands alone. */
interface SingleTest {
  text: string;
  caught: Set<string>;
  /** The gradable mutants that it lets live. */
  alive: Set<string>;
}

/** The solution's own tests, and what there is to earn. */
interface Measured {
  /** What stands before the first test. */
  head: string;
  tests: SingleTest[];
  bugs: BugGrade[];
  gradable: number;
}

/** Refuses every shop: it takes its share of the mark. */
const wrongTest = (number: number): string =>
  `test('is wrong ${number}', async () => {\n  expect(await new MemoryOrderStore().getProduct('mug')).toBe(${number});\n});\n`;

/** Earns nothing, and takes nothing. */
const emptyTest = (number: number): string =>
  `test('checks nothing ${number}', async () => {\n  await new MemoryOrderStore().getProduct('mug');\n});\n`;

/** Draws numbers from 0 to 1: the same for the same seed. */
export function drawn(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/**
 * Suites put together from some of the solution's tests, from tests that are wrong, and from tests that check nothing. Their
 * marks follow from what each test of the solution earns alone, and from the rule in `docs`: nothing else is asked of the grader.
 * @param lesson one whose solution is a single file of tests about the `MemoryOrderStore`
 */
export async function knownSuites(
  classroom: Classroom,
  lesson: string,
  count: number,
): Promise<KnownSuite[]> {
  const measured = await measure(classroom, lesson);
  const random = drawn(count);
  const shuffled = <T>(list: T[]): T[] => list.toSorted(() => random() - 0.5);
  return Array.from({ length: count }, (_, index) => {
    const chosen = measured.tests.filter(() => random() < 0.6);
    const wrong = Array.from({ length: Math.floor(random() * 3) }, (_one, number) => wrongTest(number));
    const empty = Array.from({ length: Math.floor(random() * 2) }, (_one, number) => emptyTest(number));
    const parts = shuffled([...chosen.map(({ text }) => text), ...wrong, ...empty]);
    return {
      name: `known-${String(index + 1).padStart(2, '0')}`,
      text: `${measured.head}${parts.join('\n')}`,
      mark: markOf(measured, chosen, wrong.length),
    };
  });
}

async function measure(classroom: Classroom, lesson: string): Promise<Measured> {
  const grade = (suite: string): Promise<Grade> => classroom.grade(lesson, suite, { hasNoMutants: false });
  const folder = path.join(classroom.grader.root, 'solutions', lesson);
  const [name] = globSync('*.test.ts', { cwd: folder });
  const [head, ...texts] = readFileSync(path.join(folder, name), 'utf8').split(/^(?=test\()/m);
  const { bugs, mutants } = await grade(head + texts.join(''));
  const tests: SingleTest[] = [];
  for (const text of texts) {
    const alone = await grade(head + text);
    tests.push({
      text,
      caught: new Set(alone.bugs.filter(({ caughtBy }) => caughtBy.length > 0).map(({ id }) => id)),
      alive: new Set(alone.mutants!.survivors.map(({ file, line, id }) => `${file}:${line}:${id}`)),
    });
  }
  return { head, tests, bugs, gradable: mutants!.gradable };
}

/** 90 for all bugs and 10 for all mutants, times the share of tests that count. */
function markOf({ bugs, gradable }: Measured, chosen: SingleTest[], wrong: number): number {
  if (chosen.length === 0) return 0;
  const weigh = (counted: BugGrade[]): number => counted.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const caught = bugs.filter(({ id }) => chosen.some((test) => test.caught.has(id)));
  const alive = chosen.map((test) => test.alive).reduce((both, one) => both.intersection(one));
  const points = (90 * weigh(caught)) / weigh(bugs) + (10 * (gradable - alive.size)) / gradable;
  return Math.floor((points * chosen.length) / (chosen.length + wrong) + 1e-9);
}
