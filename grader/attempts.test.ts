import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { parse } from 'yaml';
import { lessonIds } from './course/lesson-ids.ts';
import { readManifest } from './course/manifest.ts';
import { kit } from './course/root.ts';
import { Classroom, refusedCorrect } from './testing/classroom.ts';

/** What an attempt of a lesson comes to. */
interface Expected {
  verdict: string;
  /** Exactly the bugs that get through. */
  misses?: string[];
  reason?: string;
  /** What becomes of the answers, in a lesson with a report of mutants. */
  answers?: string[];
  /** Refactorings that refuse the suite, among others. */
  refutedBy?: string[];
}

const test = base.extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
  const classroom = new Classroom(kit);
  onCleanup(() => classroom.close());
  return classroom;
});

/** Without a stack, a path or a line break. */
const oneOrTwoSentences = /^[A-Z][^\n/\\]{10,200}\.$/i;

const folder = path.join(import.meta.dirname, 'testdata', 'attempts');
const attempts = lessonIds(kit)
  .filter((lesson) => existsSync(path.join(folder, lesson)))
  .flatMap((lesson) => readdirSync(path.join(folder, lesson)).map((attempt) => ({ lesson, attempt })));

test.for(lessonIds(kit))(
  'has a first attempt at %s, and a good suite that is written differently',
  (lesson) => {
    const of = attempts.filter((one) => one.lesson === lesson).map(({ attempt }) => attempt);

    expect(of).toEqual(expect.arrayContaining(['first-attempt', 'written-differently']));
  },
);

test.for(attempts)('judges $lesson: $attempt', async ({ lesson, attempt }, { classroom }) => {
  const suite = path.join(folder, lesson, attempt);
  const expected = parse(readFileSync(path.join(suite, 'expected.yaml'), 'utf8')) as Expected;

  const grade = await classroom.gradeFolder(lesson, suite);

  const missed = grade.bugs.filter(({ outcome }) => outcome !== 'rejected').map(({ id }) => id);
  expect({
    verdict: grade.verdict,
    misses: expected.misses && missed.toSorted(),
    reason: grade.tests.map(({ reason }) => reason).find((reason) => reason === expected.reason),
    answers: expected.answers && grade.answers?.map(({ state }) => state),
    refutedBy: expected.refutedBy?.filter((id) => refusedCorrect(grade).includes(id)),
  }).toEqual({ ...expected, misses: expected.misses?.toSorted() });
});

/** One of each kind: what an empty file comes to depends on nothing else. */
const oneOfEachKind = [
  ...new Map(lessonIds(kit).map((lesson) => [readManifest(kit, lesson).kind, lesson])).values(),
];

test.for(oneOfEachKind)(
  'asks for a first test where the file of %s is empty',
  async (lesson, { classroom }) => {
    const grade = await classroom.grade(lesson, besideMended(lesson, ''));

    expect(grade.verdict).toBe('unfinished');
    expect(grade.message).toMatch(oneOrTwoSentences);
  },
);

test.for(oneOfEachKind)('says where the file of %s does not parse', async (lesson, { classroom }) => {
  const grade = await classroom.grade(lesson, besideMended(lesson, "test('x', () => {"));

  expect(grade.verdict).toBe('broken');
  expect(grade.message).toMatch(/^my\.test\.ts does not load: line \d: /);
  expect(grade.message).toMatch(oneOrTwoSentences);
});

const badRepairs = [
  {
    repair: 'does not compile',
    breaks: ['taken: OrderItem[] = []', 'taken: OrderItem[] = [}'],
    says: /does not load: line \d+: /,
  },
  {
    repair: 'never ends',
    breaks: ['if (!mine) throw', 'if (!mine) await new Promise(() => {});\nif (!mine) throw'],
    says: /never ends/,
  },
  {
    repair: 'has no OrderService',
    breaks: ['class OrderService', 'class Orders'],
    says: /has no class OrderService any more/,
  },
  {
    repair: 'gives too much back',
    breaks: ['giveBack(taken);\n      await', 'giveBack(order.items);\n      await'],
    says: /"adds nothing to a product when it has run out" fails on it, expected 0, got 1/,
  },
];

test.for(badRepairs)(
  'says what is wrong where the repair of 15-rollback $repair',
  async ({ breaks: [find, replace], says }, { classroom }) => {
    const solution = path.join(kit, 'solutions', '15-rollback');
    const read = (name: string): string => readFileSync(path.join(solution, name), 'utf8');
    const repair = read('order-service.ts');

    const grade = await classroom.grade('15-rollback', {
      'my.test.ts': read('rollback.test.ts'),
      'order-service.ts': repair.replace(find, replace),
    });

    expect(repair).toContain(find);
    expect(grade.verdict).toBe('unfinished');
    expect(grade.message).toMatch(says);
  },
);

/** The suite's files: with the file that the lesson mends, where it has one. */
function besideMended(lesson: string, suite: string): Record<string, string> {
  const solution = path.join(kit, 'solutions', lesson);
  const mended = readdirSync(solution).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const texts = mended.map((name) => [name, readFileSync(path.join(solution, name), 'utf8')]);
  return { ...Object.fromEntries(texts), 'my.test.ts': suite };
}
