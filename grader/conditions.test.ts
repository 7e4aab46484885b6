import { expect, test as base } from 'vitest';
import type { Grade } from './judge/grade.ts';
import { Classroom, testNamed } from './testing/classroom.ts';
import { CourseCopy } from './testing/course-copy.ts';
import { nextGrade } from './testing/stress.ts';
import { goodTests, imports } from './testing/suites.ts';

/** A miniature course of which lesson 02 has every condition, and lesson 01 none. */
const test = base.extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
  const course = new CourseCopy();
  course.edit('lessons/02-sales/lesson.yaml', 'habits:', 'conditions: [time-zone, date, ports]\nhabits:');
  const classroom = new Classroom(course.root);
  onCleanup(async () => {
    await classroom.close();
    course.remove();
  });
  return classroom;
});

const listening = `
import { once } from 'node:events';
import { createServer } from 'node:http';
async function portOf(server, wanted) {
  await once(server.listen(wanted), 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
`;

/** Bodies of tests that rely on the world, with what is said of each. */
const unstable = {
  'the time zone': [
    `expect(new Date('2030-01-15T12:00:00Z').toLocaleDateString('en-GB')).toBe('15/01/2030');`,
    'Passes here but fails in the time zone Pacific/Kiritimati: expected "15/01/2030", got "16/01/2030". It relies on the time zone of the computer.',
  ],
  'a time zone of half hours': [
    'expect(Math.abs(new Date().getTimezoneOffset() % 60)).toBe(0);',
    'Passes here but fails in the time zone Asia/Kolkata: expected 0, got 30. It relies on the time zone of the computer.',
  ],
  'the time zone of Intl': [
    `const minute = new Intl.DateTimeFormat('en', { minute: '2-digit' });
     expect(minute.format(new Date('2030-01-15T12:00:00Z'))).toBe('0');`,
    'Passes here but fails in the time zone Asia/Kolkata: expected "0", got "30". It relies on the time zone of the computer.',
  ],
  'a day that has not come yet': [
    `expect(Date.now() < Date.parse('2040-01-01T00:00:00Z')).toBe(true);`,
    "Passes today but fails on 29 February 2044: expected true, got false. It relies on today's date.",
  ],
  'days of 24 hours': [
    `const tomorrow = new Date(); tomorrow.setDate(tomorrow.getDate() + 1);
     const hours = Math.round((tomorrow - new Date()) / 3_600_000);
     expect(process.env.TZ === 'America/Los_Angeles' ? hours : 24).toBe(24);`,
    "Passes today but fails on 10 March 2024 in America/Los_Angeles, a day of 23 hours: expected 24, got 23. It relies on today's date.",
  ],
  'a port': [
    'expect(await portOf(createServer(), 45_671)).toBe(45_671);',
    'Fails when port 45671 is taken by another program. Ask for port 0: then the system gives you a free one.',
  ],
} satisfies Record<string, [body: string, told: string]>;

test.for(Object.entries(unstable))(
  'a test that relies on %s is unstable',
  async ([, [body, told]], { classroom }) => {
    const grade = await classroom.grade('02', suiteOf(body));

    expect(grade.verdict).toBe('invalid');
    expect(testNamed(grade, 'relies')).toMatchObject({ counts: false, reason: 'unstable', message: told });
    expect(refused(grade)).toEqual(['relies']);
  },
);

const stable = {
  'the time zone that it sets': `vi.stubEnv('TZ', 'Europe/Berlin');
     expect(new Date('2030-01-15T23:30:00Z').getDate()).toBe(16);
     vi.unstubAllEnvs();`,
  'a clock that it stops': `vi.useFakeTimers({ now: new Date('2030-01-15T12:00:00Z') });
     expect(Date.now()).toBe(Date.UTC(2030, 0, 15, 12));
     vi.useRealTimers();`,
  'any free port': 'expect(await portOf(createServer(), 0)).toBeGreaterThan(0);',
  'a timer': `const before = Date.now(); await new Promise((resolve) => setTimeout(resolve, 5));
     expect(Date.now() - before).toBeLessThan(4000);`,
} satisfies Record<string, string>;

test.for(Object.entries(stable))('a test that relies on %s counts', async ([, body], { classroom }) => {
  const grade = await classroom.grade('02', suiteOf(body));

  expect(testNamed(grade, 'relies').counts).toBe(true);
  expect(refused(grade)).toEqual([]);
});

test('tests whose hook relies on a port are unstable', async ({ classroom }) => {
  const hook = 'let port; beforeAll(async () => { port = await portOf(createServer(), 45_672); });';
  const suite = suiteOf('expect(port).toBe(45_672);').replace('{ expect,', '{ beforeAll, expect,');

  const grade = await classroom.grade('02', suite + hook);

  expect(testNamed(grade, 'relies')).toMatchObject({
    reason: 'unstable',
    message: expect.stringContaining('port 45672 is taken'),
  });
});

test('every file of a suite runs in the other world', async ({ classroom }) => {
  const grade = await classroom.grade('02', {
    'a.test.ts': imports + goodTests,
    'b.test.ts': suiteOf(unstable['the time zone'][0]),
    'c.test.ts': suiteOf(unstable['a day that has not come yet'][0]).replace("'relies'", "'relies, too'"),
  });

  expect(refused(grade)).toEqual(['relies', 'relies, too']);
});

test('a lesson without conditions asks for nothing of this', async ({ classroom }) => {
  const grade = await classroom.grade('01', suiteOf(unstable['the time zone'][0]));

  expect(testNamed(grade, 'relies').counts).toBe(true);
});

const messes = {
  'fake timers': "vi.useFakeTimers({ now: 0 }); process.env.TZ = 'Asia/Tokyo'; expect(Date.now()).toBe(0);",
  'a Date of its own': 'globalThis.Date = class extends Date {}; expect(new Date()).toBeInstanceOf(Date);',
  'a method that undoing might need':
    'Array.prototype.forEach = () => { throw new Error("none"); }; expect([]).toEqual([]);',
} satisfies Record<string, string>;

test.for(Object.entries(messes))(
  'the time zone and the date are put back after a suite that leaves %s',
  async ([, body], { classroom }) => {
    const before = await nextGrade(classroom);

    await classroom.grade('02', suiteOf(body));

    expect(await nextGrade(classroom)).toEqual(before);
  },
);

function suiteOf(body: string): string {
  return `${imports}${listening}${goodTests}\ntest('relies', async () => { ${body} });`;
}

function refused({ tests }: Grade): string[] {
  return tests.filter(({ counts }) => !counts).map(({ name }) => name);
}
