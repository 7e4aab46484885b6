import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { z } from 'zod';
import { Piped } from '../testing/piped.ts';
import { goodTests, imports } from '../testing/suites.ts';
import { test as base } from '../testing/test.ts';
import { eventSchema, type EditorEvent } from './event.ts';

const counter = 'lessons/01-counter/counter.test.ts';
const sales = 'lessons/02-sales/sales.test.ts';

/** What readers in other languages have. */
const published = z.fromJSONSchema(
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'events.schema.json'), 'utf8')),
);

/** `listen` runs `kata learn --events` in the course, as an editor does. */
const test = base.extend('listen', ({ course }, { onCleanup }) => {
  const opened: Piped[] = [];
  onCleanup(async () => {
    for (const feed of opened) feed.kill('SIGKILL');
    await Promise.all(opened.map(({ ended }) => ended));
  });
  return (...args: string[]): Piped => {
    const feed = new Piped(course.root, ['learn', '--events', ...args]);
    opened.push(feed);
    return feed;
  };
});

describe('kata learn --events', () => {
  test('tells every save, from opening a lesson to passing it', async ({ course, listen }) => {
    const feed = listen();
    await feed.until('"stage":"done"');
    course.write(counter, imports + goodTests);
    await feed.until('"type":"passed"');
    course.write(counter, 'test(');
    await feed.until('"verdict":"broken"');
    course.remove(counter);
    await feed.until('"type":"stopped"');
    feed.closeInput();

    expect(await feed.ended).toBe(0);
    expect(feed.complained).toBe('');
    const events = eventsOf(feed);
    expect(events[0]).toMatchObject({
      type: 'opened',
      lesson: '01-counter',
      root: course.root,
      readme: 'lessons/01-counter/README.md',
      place: { file: counter, line: 16 },
      next: '02-sales',
    });
    expect(events.filter(({ type }) => type === 'running')).toMatchObject([
      { run: 1 },
      { run: 2 },
      { run: 3 },
      { run: 4 },
    ]);
    expect(events.filter(({ type }) => type === 'passed')).toMatchObject([{ next: '02-sales' }]);
    expect(events.findLast(({ type }) => type === 'graded')).toMatchObject({
      verdict: 'broken',
      place: { file: counter, line: 1 },
    });
    expect(events.at(-1)).toMatchObject({ type: 'stopped', run: 4 });
  });

  test('names tests that refuse correct code and open TODOs, each with its line', async ({ listen }) => {
    const feed = listen('01');
    await feed.until('"stage":"done"');

    const grade = eventsOf(feed).at(-1);

    expect(grade).toMatchObject({
      verdict: 'invalid',
      message: expect.stringContaining('One test refuses'),
      place: { file: counter, line: 5 },
      refused: [
        {
          name: 'knows how many are left',
          reason: 'wrong',
          message: expect.stringContaining('expected 1000, got 3'),
          file: counter,
          line: 5,
          column: 1,
        },
      ],
      unfinished: [
        { file: counter, line: 11 },
        { file: counter, line: 19 },
      ],
      todos: [
        { task: 1, message: 'TODO 1: what should it say?', file: counter, line: 16, column: 3 },
        { task: 2, message: 'TODO 2: deliver two, and look.', file: counter, line: 20, column: 3 },
      ],
    });
  });

  test('tells missed bugs by task, and no more of them than the lesson reveals', async ({
    course,
    listen,
  }) => {
    const feed = listen('02');
    await feed.until('"stage":"bugs"');
    await feed.until('\n');

    const soldOut = { total: 2, caught: [], missed: 2, missedBehaviours: [] };
    expect(eventsOf(feed).findLast(({ type }) => type === 'graded')).toMatchObject({
      verdict: 'weak',
      tasks: [
        {
          task: 1,
          bugs: { total: 1, caught: [{ test: 'refuses a sale that is far too large' }], missed: 0 },
        },
        {
          task: 2,
          bugs: { ...soldOut, missedRequirements: ['sell: more than are left'] },
        },
      ],
    });

    course.edit('lessons/02-sales/lesson.yaml', 'reveal: requirement', 'reveal: count');
    const counted = listen('02');
    await counted.until('"stage":"bugs"');
    await counted.until('\n');

    expect(eventsOf(counted).findLast(({ type }) => type === 'graded')).toMatchObject({
      tasks: [{}, { bugs: { ...soldOut, missedRequirements: [] } }],
    });
  });

  test('says nothing of a verdict that bugs may still change', async ({ listen }) => {
    const feed = listen('02');
    await feed.until('"stage":"correct"');
    await feed.until('\n');

    const first = eventsOf(feed).find(({ type }) => type === 'graded')!;

    expect(first).toMatchObject({ stage: 'correct' });
    expect(first).not.toHaveProperty('verdict');
    expect(first).not.toHaveProperty('message');
  });

  test('notes what was passed, and tells of a pass only once', async ({ course, listen }) => {
    course.write(sales, course.read('solutions/02-sales/sales.test.ts'));
    const first = listen('02');
    await first.until('"type":"passed"');
    first.closeInput();
    await first.ended;

    const again = listen('02');
    await again.until('"stage":"done"');
    again.closeInput();
    await again.ended;

    expect(JSON.parse(course.read('.kata/progress.json')).lessons['02-sales'].verdict).toBe('mastered');
    expect(eventsOf(first).at(-1)).not.toHaveProperty('next');
    expect(eventsOf(again).map(({ type }) => type)).not.toContain('passed');
  });

  test('tells what else a learner is to know', async ({ course, listen }) => {
    course.write('.kata/progress.json', '{');
    const feed = listen();
    await feed.until('"type":"notice"');
    await feed.until('"type":"running"');
    feed.closeInput();
    await feed.ended;

    expect(eventsOf(feed)[1]).toMatchObject({ message: expect.stringContaining('is damaged') });
  });

  test.for<[string, (feed: Piped) => void]>([
    ['a line', (feed) => feed.type('\n')],
    ['the end of the input', (feed) => feed.closeInput()],
    ['the end of the output', (feed) => feed.closeOutput()],
    // Windows has no signals: it ends the process at once.
    ...(process.platform === 'win32'
      ? []
      : (['SIGINT', 'SIGTERM'] as const).map((signal): [string, (feed: Piped) => void] => [
          signal,
          (feed) => feed.kill(signal),
        ])),
  ])('ends with 0 by %s, while tests are running', async ([, end], { course, listen }) => {
    const feed = listen();
    await feed.until('"type":"running"');

    end(feed);
    // What is written into a closed pipe is the first to know.
    course.write(counter, imports);

    expect(await feed.ended).toBe(0);
    expect(feed.complained).toBe('');
  });

  test('says in one sentence what was typed wrong, and writes no event', async ({ kata }) => {
    expect(await kata('learn', '--events', 'no-such-lesson')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('There is no lesson no-such-lesson.'),
    });
    expect(await kata('learn', '--events', '--plain')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Give one of them.'),
    });
  });
});

/** Every line, checked with the schema that is published. */
function eventsOf(feed: Piped): EditorEvent[] {
  return feed.lines.map((line) => {
    const event: unknown = JSON.parse(line);
    published.parse(event);
    return eventSchema.parse(event);
  });
}
