import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caught, gradeWith, missed, mutantsWith, refusing, survivor, testThat } from '../testing/grades.ts';
import { hostileRecord } from '../testing/hostile-records.ts';
import { rawControls } from '../testing/hostile.ts';
import { recordWith } from '../testing/records.ts';
import { answerOf, type Answer } from './answer.ts';
import { classroom50 } from './classroom50.ts';
import { codegrade } from './codegrade.ts';
import { exercism } from './exercism.ts';
import { gradescope } from './gradescope.ts';
import { junit } from './junit.ts';

const published = path.resolve(import.meta.dirname, '../testdata/formats');
const read = (name: string): object => JSON.parse(readFileSync(path.join(published, name), 'utf8')) as object;
const ajv = new Ajv({ strict: false });

const bugs = [
  missed('Sells too many.'),
  caught('Sells none.', 'sells one', 'expected 1'),
  caught('Sells all.', 'sells one', 'expected 2', { task: 2 }),
];
const lesson = {
  kind: 'write',
  reveal: 'behaviour',
  tasks: [
    { number: 1, bugs: [{ id: 'Sells too many.' }, { id: 'Sells none.' }] },
    { number: 2, bugs: [{ id: 'Sells all.' }] },
  ],
} as const;
const record = recordWith({
  mark: 63,
  grade: gradeWith({
    score: 63,
    scoring: {
      bugs: { reached: 2, of: 3 },
      mutants: { reached: 3, of: 4 },
      tests: { counting: 1, refusing: 0 },
    },
    bugs,
    tests: [testThat('sells one'), refusing('sells nothing', 'wrong', 'expected 0, got 1')],
    mutants: mutantsWith([survivor(3)], 3),
  }),
});
const facts = {
  classroom: 'testing',
  assignment: 'sales',
  submission: 'submit/1',
  commit: 'https://example.org/c',
  release: 'https://example.org/r',
  review: 'https://example.org/v',
  datetime: '2026-06-01T14:32:01Z',
};

const notGraded = (status: 'no-tests' | 'grader-error', mark: number | null): Answer =>
  answerOf(recordWith({ status, grade: null, mark, note: 'There is nothing.' }), { ...lesson, tasks: [] });
const answer = answerOf(record, {
  ...lesson,
  tasks: lesson.tasks.map((task) => ({ ...task, bugs: [...task.bugs] })),
});

describe('an answer', () => {
  test('shares the mark out over tasks and mutants, in whole points', () => {
    expect(answer.parts.map(({ name, points, of, isPassed }) => [name, points, of, isPassed])).toEqual([
      ['Task 1: A sale', 28, 60, false],
      ['Task 2: Sold out', 28, 30, true],
      ['Smaller changes of the code', 7, 10, false],
    ]);
  });

  test('tells of a task what the lesson reveals', () => {
    expect(answer.parts[0].message).toBe('caught 1 of 2\nmissed: Sells too many.');
  });
});

describe('each file keeps its schema', () => {
  const cases: [string, string, (answer: Answer) => string | undefined][] = [
    ['gradescope', 'gradescope.schema.json', gradescope],
    ['classroom50', 'classroom50.schema.json', (one) => classroom50(one, facts)],
    ['exercism', 'exercism.schema.json', exercism],
  ];

  test.for(cases)('%s', ([, schema, render]) => {
    const isValid = ajv.compile(read(schema));

    for (const one of [answer, notGraded('no-tests', 0)]) {
      expect(problemsIn(JSON.parse(render(one)!), isValid)).toEqual([]);
    }
  });

  test.for(cases)('%s, whatever names and messages there are', ([, schema, render]) => {
    const isValid = ajv.compile(read(schema));
    fc.assert(
      fc.property(hostileRecord(), (hostile) => {
        const text = render(answerOf(hostile, { ...lesson, tasks: [] }));
        if (text === undefined || hostile.mark === null) return;

        expect(problemsIn(JSON.parse(text), isValid)).toEqual([]);
        expect(text).not.toMatch(rawControls);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/\\u00[0189]|\\ud[89a-f]/i);
      }),
    );
  });

  test('a schema finds what is wrong', () => {
    const isValid = ajv.compile(read('classroom50.schema.json'));
    const result = JSON.parse(classroom50(answer, facts)!) as object;

    expect(isValid({ ...result, score: 62.5 })).toBe(false);
    expect(isValid({ ...result, max_score: 100 })).toBe(false);
  });
});

describe('Gradescope', () => {
  test('takes the mark itself, and shows what it is made of', () => {
    expect(JSON.parse(gradescope(answer))).toMatchObject({
      score: 63,
      output: 'The message.',
      tests: [
        { name: 'Task 1: A sale', score: 28, max_score: 60, status: 'failed' },
        { name: 'Task 2: Sold out', score: 28, max_score: 30, status: 'passed' },
        { name: 'Smaller changes of the code', score: 7, max_score: 10 },
        { name: 'sells one', status: 'passed' },
        { name: 'sells nothing', status: 'failed', output: 'wrong: expected 0, got 1' },
      ],
    });
  });

  test('is given no score where the fault is ours', () => {
    expect(JSON.parse(gradescope(notGraded('grader-error', null)))).not.toHaveProperty('score');
  });
});

describe('Classroom 50', () => {
  test('has points that add up', () => {
    const { tests, ...result } = JSON.parse(classroom50(answer, facts)!) as {
      tests: { 'score': number; 'max-score': number }[];
    };

    expect(result).toEqual({ 'schema': 'classroom50/result/v1', ...facts, 'score': 63, 'max-score': 100 });
    expect(tests.reduce((sum, { score }) => sum + score, 0)).toBe(63);
    expect(tests.reduce((sum, one) => sum + one['max-score'], 0)).toBe(100);
  });

  test('is told nothing where the fault is ours', () => {
    expect(classroom50(notGraded('grader-error', null), facts)).toBeUndefined();
  });
});

describe('Exercism', () => {
  test('is an error only where nothing was judged', () => {
    expect(JSON.parse(exercism(answer))).toMatchObject({ version: 3, status: 'fail' });
    expect(JSON.parse(exercism(notGraded('no-tests', 0)))).toEqual({
      version: 3,
      status: 'error',
      message: 'There is nothing.',
      tests: [],
    });
  });

  test('gets no longer message than it takes', () => {
    const long = { ...answer, parts: [], tests: [{ ...answer.tests[1], message: 'x'.repeat(200_000) }] };

    const [{ message }] = (JSON.parse(exercism(long)) as { tests: { message: string }[] }).tests;

    expect(message).toHaveLength(65_535);
    expect(message.endsWith('[…]')).toBe(true);
  });
});

describe('JUnit', () => {
  const shape = read('junit.json') as Record<string, { attributes: string[]; elements: string[] }>;

  test('has a case for each task, and one for each test', () => {
    expect(junit(answer)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="kata" tests="5" failures="3" errors="0" skipped="0">
        <testsuite name="02-sales" tests="3" failures="2" errors="0" skipped="0">
          <testcase name="Task 1: A sale" classname="02-sales"><failure message="caught 1 of 2 missed: Sells too many.">caught 1 of 2
      missed: Sells too many.</failure></testcase>
          <testcase name="Task 2: Sold out" classname="02-sales"/>
          <testcase name="Smaller changes of the code" classname="02-sales"><failure message="3 of 4 smaller changes noticed.">3 of 4 smaller changes noticed.</failure></testcase>
        </testsuite>
        <testsuite name="02-sales/tests" tests="2" failures="1" errors="0" skipped="0">
          <testcase name="sells one" classname="02-sales/sales.test.ts"/>
          <testcase name="sells nothing" classname="02-sales/sales.test.ts"><failure message="wrong: expected 0, got 1">wrong: expected 0, got 1</failure></testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  test('is well-formed, and has only what readers of it know, whatever names there are', () => {
    fc.assert(
      fc.property(hostileRecord(), (hostile) => {
        const text = junit(answerOf(hostile, { ...lesson, tasks: [] }));
        const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
          text,
          'text/xml',
        ).documentElement!;

        expect(text).not.toMatch(rawControls);
        expect(oddIn(root)).toEqual([]);
        expect(root.tagName).toBe('testsuites');
        expect(Number(root.getAttribute('tests'))).toBe(root.getElementsByTagName('testcase').length);
        expect(Number(root.getAttribute('failures'))).toBe(root.getElementsByTagName('failure').length);
      }),
    );
  });

  function oddIn(element: Element): string[] {
    const { attributes, elements } = shape[element.tagName] ?? { attributes: [], elements: [] };
    const children = [...element.childNodes].filter((node) => node.nodeType === 1) as Element[];
    return [
      ...[...element.attributes].map(({ name }) => name).filter((name) => !attributes.includes(name)),
      ...children.map(({ tagName }) => tagName).filter((name) => !elements.includes(name)),
      ...children.flatMap(oddIn),
    ];
  }
});

test('CodeGrade reads points from one line', () => {
  expect(codegrade(answer)).toBe('{"tag":"points","points":"63/100"}\n');
  expect(codegrade(notGraded('grader-error', null))).toBeUndefined();
});

function problemsIn(content: unknown, isValid: ValidateFunction): ErrorObject[] {
  return isValid(content) ? [] : (isValid.errors ?? []);
}
