import { expect } from 'vitest';
import { loadLesson } from '../course/course.ts';
import { authorTest } from '../testing/author-test.ts';
import { CourseCopy } from '../testing/course-copy.ts';
import { strayVariants } from './stray-files.ts';
import { verifyLesson } from './verify-lesson.ts';

const test = authorTest(() => new CourseCopy());

const readme = 'lessons/01-counter/README.md';
const manifest = 'lessons/01-counter/lesson.yaml';
const hints = 'lessons/01-counter/hints.md';
const starter = 'lessons/01-counter/counter.test.ts';
const solution = 'solutions/01-counter/counter.test.ts';
const bug = 'variants/bugs/counter/refuses-the-last-one.yaml';
const refactoring = 'variants/refactorings/counter/moves-both-ways.ts';
const freedoms = 'variants/freedoms/counter.test.ts';
const requirements = 'docs/requirements.md';

test.for(['01-counter', '02-sales'])('finds nothing to mend in %s', async (id, { course, problemsOf }) => {
  expect(course.root).toBeTruthy();

  expect(await problemsOf(id)).toEqual([]);
});

interface Damage {
  does(course: CourseCopy): void;
  /** All that is found. */
  finds: RegExp[];
  lesson?: string;
}

const damages: Record<string, Damage> = {
  'a first starter without its wrong test': {
    does: (course) => course.edit(starter, 'toBe(1000)', 'toBe(3)'),
    finds: [/^lessons\/01-counter: the starter is unfinished, and must be invalid\.$/],
  },
  'a first starter that is passed': {
    does: (course) => course.write(starter, course.read(solution)),
    finds: [/^lessons\/01-counter: the starter is (passed|mastered), and must be invalid\.$/],
  },
  'a starter to strengthen that is not finished': {
    does: (course) =>
      course.edit('lessons/02-sales/sales.test.ts', 'expect(await shelf.count()).toBe(2);', ''),
    finds: [/^lessons\/02-sales: the starter is unfinished, and must be weak\.$/],
    lesson: '02-sales',
  },
  'a starter to write that is finished': {
    does: (course) => course.edit('lessons/02-sales/lesson.yaml', 'kind: strengthen', 'kind: write'),
    finds: [/^lessons\/02-sales: the starter is weak, and must be unfinished\.$/],
    lesson: '02-sales',
  },
  'a starter to repair that is not finished': {
    does: (course) => {
      course.edit('lessons/02-sales/lesson.yaml', 'kind: strengthen', 'kind: repair');
      course.edit('lessons/02-sales/sales.test.ts', 'expect(await shelf.count()).toBe(2);', '');
    },
    finds: [/^lessons\/02-sales: the starter is unfinished, and must be invalid or weak\.$/],
    lesson: '02-sales',
  },
  'a solution with a wrong test': {
    does: (course) => course.edit(solution, 'toBe(5)', 'toBe(6)'),
    finds: [
      /^solutions\/01-counter: "adds a delivery to what is there" does not count\. .*expected 6, got 5/,
      /does not catch counter\/replaces-what-was-there \(accepted\)/,
      /^solutions\/01-counter: does not accept \S+ \(rejected\)\.$/,
    ],
  },
  'a solution that misses a bug': {
    does: (course) => course.edit(solution, 'has(4)', 'has(5)'),
    finds: [/^solutions\/01-counter: does not catch counter\/promises-one-too-many \(accepted\)\.$/],
  },
  'a task that nothing judges': {
    does: (course) => {
      course.edit(manifest, 'habits: []', '  3: { title: "Think", bugs: [] }\nhabits: []');
      course.edit(hints, '## Task 2', '## Task 3: Think\n\nLook closely.\n\n## Task 2');
    },
    finds: [/^01-counter: task 3 has no bug and no answer, and the lesson no habit, so nothing judges it\. /],
  },
  'a test of the solution that notices nothing': {
    does: (course) =>
      course.write(
        solution,
        `${course.read(solution)}test('is there', () => expect(new Counter(new MemoryShelf(3))).toBeDefined());`,
      ),
    finds: [/^solutions\/01-counter: "is there" catches no bug and kills no mutant\. /],
  },
  'a solution that does not load': {
    does: (course) => course.edit(solution, 'test(', 'test(('),
    finds: [
      /^solutions\/01-counter: counter\.test\.ts does not load: line \d+: /,
      /^solutions\/01-counter: does not (catch|accept) \S+ \(\S+\)\.$/,
    ],
  },
  'a solution that is not there': {
    does: (course) => course.remove('solutions/01-counter'),
    finds: [/^solutions\/01-counter is missing\./, /^solutions\/01-counter\/counter\.test\.ts is missing/],
  },
  'a solution that asserts nothing in a test': {
    does: (course) => course.write(solution, `${course.read(solution)}\ntest('x', () => {});\n`),
    finds: [/^solutions\/01-counter: "x" does not count\. Checks nothing yet/],
  },
  'a solution that knows how the counter is built': {
    does: (course) =>
      course.write(
        solution,
        `${course.read(solution)}
        test('looks once', async () => {
          let looks = 0;
          await new Counter({ count: async () => (looks += 1, 3), put: async () => {} }).sell(1);
          expect(looks).toBe(1);
        });`,
      ),
    finds: [
      /"looks once" does not count\. Passes on our shop but fails on another correct one/,
      /does not accept counter\/looks-before-it-sells \(rejected\)/,
    ],
  },
  'a bug that the solution notices by a time-out only': {
    does: (course) => {
      course.edit(bug, 'replace: "> quantity"', 'replace: ">= (await new Promise<number>(() => {}))"');
    },
    finds: [/^solutions\/01-counter: notices counter\/refuses-the-last-one only by a time-out\./],
  },
  'a bug that breaks no row of the requirements': {
    does: (course) => course.edit(bug, 'requirement: "has"', 'requirement: "hass"'),
    finds: [
      /^variants\/bugs\/counter\/refuses-the-last-one\.yaml: requirement: "hass" is no row of docs\/requirements\.md/,
    ],
  },
  'a bug with the same hint twice': {
    does: (course) => course.edit(bug, '"Try the limit."', '"Try the limit.", "Try the limit."'),
    finds: [/^variants\/bugs\/counter\/refuses-the-last-one\.yaml: two of its hints are the same\./],
  },
  'a subject of which no mutant is made': {
    does: (course) => course.write('stryker.conf.json', '{ "mutate": ["src/shelf.ts"] }'),
    finds: [
      /^01-counter: the solution kills no mutant of src\/counter\.ts, so "mastered" asks nothing of it\./,
    ],
  },
  'an edit that stands nowhere': {
    does: (course) => course.edit(bug, 'find: ">= quantity"', 'find: "=== quantity"'),
    finds: [/^variants\/bugs\/counter\/refuses-the-last-one\.yaml: edits\.0\.find: stands 0 times/],
  },
  'an edit that stands twice': {
    does: (course) => course.edit(bug, 'find: ">= quantity"', 'find: "quantity"'),
    finds: [/^variants\/bugs\/counter\/refuses-the-last-one\.yaml: edits\.0\.find: stands \d times/],
  },
  'an edited text with a type error': {
    does: (course) => course.edit(bug, 'replace: "> quantity"', 'replace: "> String(quantity).size"'),
    finds: [/^variants\/bugs\/counter\/refuses-the-last-one\.yaml: .*type error, line 13: .*'size'/],
  },
  'an edited text with a syntax error': {
    does: (course) => course.edit(bug, 'replace: "> quantity"', 'replace: "> ("'),
    finds: [/^variants\/bugs\/counter\/refuses-the-last-one\.yaml: .*type error, line 13: /],
  },
  'a bug in a module that the lesson is not about': {
    does: (course) => {
      course.write(
        'variants/bugs/shelf/loses-what-is-put.yaml',
        course
          .read(bug)
          .replace('find: ">= quantity"', 'find: "this.#mugs = mugs;\\n  }\\n}"')
          .replace('replace: "> quantity"', 'replace: "}\\n}"'),
      );
      course.edit(manifest, 'bugs: [counter/replaces', 'bugs: [shelf/loses-what-is-put, counter/replaces');
    },
    finds: [
      /loses-what-is-put\.yaml: it edits src\/shelf\.ts, which is not in the subject of 01-counter/,
      /exactly the same tests catch/,
    ],
  },
  'two bugs that the same tests catch': {
    does: (course) => {
      course.write(
        'variants/bugs/counter/refuses-all.yaml',
        course.read(bug).replace('"> quantity"', '"> quantity && quantity < 0"'),
      );
      course.edit(manifest, 'bugs: [counter/replaces', 'bugs: [counter/refuses-all, counter/replaces');
    },
    finds: [
      /^01-counter: exactly the same tests catch counter\/refuses-the-last-one and counter\/refuses-all\.$/,
    ],
  },
  'a bug in two tasks': {
    does: (course) =>
      course.edit(
        manifest,
        'bugs: [counter/replaces',
        'bugs: [counter/refuses-the-last-one, counter/replaces',
      ),
    finds: [
      /^01-counter: counter\/refuses-the-last-one is in two tasks\.$/,
      /exactly the same tests catch counter\/refuses-the-last-one and counter\/refuses-the-last-one/,
    ],
  },
  'too few bugs': {
    does: (course) => course.edit(manifest, 'counter/refuses-the-last-one, ', ''),
    finds: [/^01-counter: it has 2 bugs, and needs 3 to 8\.$/],
  },
  'a capstone with too few bugs': {
    does: (course) => course.edit(manifest, 'kind: write', 'kind: capstone'),
    finds: [/^01-counter: it has 3 bugs, and needs 12 or more\.$/],
  },
  'too few refactorings': {
    does: (course) => course.remove(refactoring),
    finds: [/^01-counter: its subject has 1 refactorings, and needs 2 or more\.$/],
  },
  'a refactoring that is wrong': {
    does: (course) => course.edit(refactoring, 'left - quantity >= 0', 'left - quantity > 0'),
    finds: [
      /"has enough when all are wanted" does not count/,
      /does not catch counter\/refuses-the-last-one/,
      /does not accept counter\/moves-both-ways \(rejected\)/,
    ],
  },
  'a refactoring that does not load': {
    does: (course) => course.edit(refactoring, 'export class', 'export clas'),
    finds: [
      /does not accept counter\/moves-both-ways \(crashed\)/,
      /^variants\/probes do not load on counter\/moves-both-ways: line 4: Unexpected token\.$/,
      /^solutions\/01-counter: ".*" does not count\. .*which moves both ways/,
      /^solutions\/01-counter: does not catch /,
    ],
  },
  'a refactoring that shows another field': {
    does: (course) =>
      course.edit(
        refactoring,
        'readonly #shelf: Shelf;',
        'readonly #shelf: Shelf;\n  readonly currency = "EUR";',
      ),
    finds: [/^counter\/moves-both-ways shows another outside, "the fields that a counter shows": /],
  },
  'a refactoring that hands other arguments to a port': {
    does: (course) =>
      course.edit(
        refactoring,
        'await this.#shelf.put(after);',
        'await this.#shelf.put(0);\n    await this.#shelf.put(after);',
      ),
    finds: [/^counter\/moves-both-ways shows another outside, "what is put on the shelf": /],
  },
  'probes that do not load': {
    does: (course) => course.write('variants/probes/outside.test.ts', 'let x = ;'),
    finds: [
      /^variants\/probes do not load on reference: /,
      /do not load on counter\/looks-before-it-sells: /,
      /do not load on counter\/moves-both-ways: /,
      /^variants\/probes: none imports #src\/counter\.ts\./,
    ],
  },
  'a subject without a probe': {
    does: (course) => course.remove('variants/probes'),
    finds: [
      /^variants\/probes: none imports #src\/counter\.ts\. Write what a refactoring of it must not change\.$/,
    ],
  },
  'a freedom that no refactoring uses': {
    does: (course) => course.edit(freedoms, 'counter.sell(1)', 'counter.has(1)'),
    finds: [
      /^01-counter: no refactoring refuses "looks: sells after one look" \(variants\/freedoms\/counter\.test\.ts\)/,
    ],
  },
  'a freedom on which no test relies': {
    does: (course) =>
      course.edit(requirements, '| `looks`', '| `text` | what an error says | `counter` |\n| `looks`'),
    finds: [
      /^variants\/freedoms\/counter\.test\.ts: no test relies on text, which docs\/requirements\.md gives to counter\./,
    ],
  },
  'a freedom whose tests are not there': {
    does: (course) => course.remove(freedoms),
    finds: [/^variants\/freedoms\/counter\.test\.ts: no test relies on looks, /],
  },
  'a test that relies on no freedom of its module': {
    does: (course) => course.edit(requirements, '| `counter` |', '| `shelf` |'),
    finds: [/^variants\/freedoms\/counter\.test\.ts: "looks: sells after one look" begins with no freedom /],
  },
  'a test of a freedom that the shop itself refuses': {
    does: (course) => course.edit(freedoms, 'toBe(1)', 'toBe(3)'),
    finds: [
      /^variants\/freedoms\/counter\.test\.ts: "looks: sells after one look" must pass on the shop itself: expected 3, got 1\.$/,
    ],
  },
  'tests of freedoms that do not load': {
    does: (course) => course.write(freedoms, 'let x = ;'),
    finds: [/^variants\/freedoms\/counter\.test\.ts does not load: /, /no test relies on looks/],
  },
  'hints that are not there': {
    does: (course) => course.remove(hints),
    finds: [/^lessons\/01-counter\/hints\.md is missing\./],
  },
  'a task without a heading in the hints': {
    does: (course) => course.edit(hints, '## Task 2: A delivery', '## Task 2: Deliveries'),
    finds: [/^lessons\/01-counter\/hints\.md: there is no heading "## Task 2: A delivery"\.$/],
  },
  'a task without a hint': {
    does: (course) => course.edit(hints, 'Start with some on the shelf.', ''),
    finds: [/^lessons\/01-counter\/hints\.md: "Task 2: A delivery" has no hint\.$/],
  },
  'questions before the last task': {
    does: (course) =>
      course.edit(hints, '## Task 2', '## Questions\n\n**Why a limit?**\nIt breaks there.\n\n## Task 2'),
    finds: [
      /^lessons\/01-counter\/hints\.md: "## Questions" is not the last heading\. Move it to the end\.$/,
    ],
  },
  'a heading for questions without one': {
    does: (course) => course.write(hints, `${course.read(hints)}\n## Questions\n\nAsk us.\n`),
    finds: [/hints\.md: "## Questions" begins with a question, alone on its line and bold\.$/],
  },
  'a question without an answer': {
    does: (course) =>
      course.write(hints, `${course.read(hints)}\n## Questions\n\n**Why?**\n\n**Why not?**\n\nBecause.\n`),
    finds: [/^lessons\/01-counter\/hints\.md: "Why\?" has no answer\.$/],
  },
  'a term that a later lesson introduces': {
    does: (course) => {
      course.edit('lessons/02-sales/lesson.yaml', 'path: more', 'path: core');
      course.edit('lessons/02-sales/lesson.yaml', 'introduces: []', 'introduces: [green]');
      course.edit(hints, 'Try the limit', 'Make it green at the limit');
    },
    finds: [/^lessons\/01-counter\/hints\.md:5: uses "green", which lesson 02-sales introduces\. /],
  },
  'a stray file in a lesson': {
    does: (course) => course.write('lessons/01-counter/vitest.config.ts', ''),
    finds: [/^lessons\/01-counter\/vitest\.config\.ts does not belong there\. Remove it\.$/],
  },
  'a stray file in a folder of a lesson': {
    does: (course) => course.write('lessons/01-counter/notes/mine.txt', ''),
    finds: [/^lessons\/01-counter\/notes\/mine\.txt does not belong there\. Remove it\.$/],
  },
  'a stray file in a solution': {
    does: (course) => course.write('solutions/01-counter/notes.txt', ''),
    finds: [/^solutions\/01-counter\/notes\.txt has no counterpart in the lesson\. Remove it\.$/],
  },
  'a lesson with a file that its solution lacks': {
    does: (course) => course.write('lessons/01-counter/more.test.ts', ''),
    finds: [
      /^solutions\/01-counter\/more\.test\.ts is missing: lessons and solutions have the same files\.$/,
    ],
  },
  'a README that is longer than 60 lines': {
    does: (course) => course.write(readme, `${course.read(readme)}${'\nAnother line.'.repeat(57)}\n`),
    finds: [/^lessons\/01-counter\/README\.md: it has 61 lines, and 60 are the most\.$/],
  },
};

test.for(Object.keys(damages))('finds %s', async (name, { course, problemsOf }) => {
  const { does, finds, lesson = '01-counter' } = damages[name];
  does(course);

  const problems = await problemsOf(lesson);

  expect(problems).not.toEqual([]);
  for (const found of finds) expect(problems).toContainEqual(expect.stringMatching(found));
  expect(problems.filter((problem) => !finds.some((found) => found.test(problem)))).toEqual([]);
});

test('allows a table of the solution with a row that notices nothing', async ({ course, problemsOf }) => {
  const table = `test.for([2, 3])('has %i of 3', async (wanted) => {
    expect(await new Counter(new MemoryShelf(3)).has(wanted)).toBe(true);
  });`;
  course.write(solution, `${course.read(solution)}${table}`);

  expect(await problemsOf('01-counter')).toEqual([]);
});

test('allows a README of 60 lines', async ({ course, problemsOf }) => {
  course.write(readme, `${course.read(readme)}${'\nAnother line.'.repeat(56)}\n`);

  expect(await problemsOf('01-counter')).toEqual([]);
});

test.for(['\n', '\r\n'])(
  'allows questions at the end of the hints (%j)',
  async (end, { course, problemsOf }) => {
    const questions = ['', '## Questions', '', '**Why?**', 'Because.', '', '**How?**', '', 'So.', ''].join(
      end,
    );
    course.write(hints, course.read(hints) + questions);

    expect(await problemsOf('01-counter')).toEqual([]);
  },
);

test('tells which tests of the solution catch which bug, all of them', async ({
  course,
  warm: { grader, types },
}) => {
  course.write(
    solution,
    course
      .read(solution)
      .replace(
        "test('adds",
        "test('has none', async () => {\n  expect(await new Counter(new MemoryShelf(1)).has(2)).toBe(false);\n});\n\ntest('adds",
      ),
  );

  const { solution: grade } = await verifyLesson(grader, types, grader.load('01-counter'));

  expect(grade?.bugs[1].caughtBy).toEqual([
    'does not have enough when one more than all are wanted',
    'has none',
  ]);
});

test.for([
  'variants/bugs/counter/forgotten.yaml',
  'variants/bugs/notes.txt',
  'variants/refactorings/till/forgotten.ts',
  'variants/freedoms/till.test.ts',
])('finds that no lesson uses %s', (file, { course }) => {
  course.write(file, '');
  const lessons = ['01-counter', '02-sales'].map((id) => loadLesson(course.root, id));

  expect(strayVariants(course.root, lessons)).toEqual([
    `${file} is used by no lesson. Name it in a lesson, or remove it.`,
  ]);
});
