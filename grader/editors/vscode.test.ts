import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { kit } from '../course/root.ts';
import { Piped } from '../testing/piped.ts';
import { goodTests, imports } from '../testing/suites.ts';
import { test as base } from '../testing/test.ts';

const matcher = z.object({
  fileLocation: z.tuple([z.literal('relative'), z.literal('${workspaceFolder}')]),
  pattern: z.object({
    regexp: z.string().transform((text) => new RegExp(text)),
    file: z.int(),
    line: z.int(),
    column: z.int(),
    severity: z.int(),
    message: z.int(),
  }),
  background: z.object({
    beginsPattern: z.string().transform((text) => new RegExp(text)),
    endsPattern: z.string().transform((text) => new RegExp(text)),
  }),
});
const tasks = z.object({
  tasks: z.array(
    z.object({
      command: z.literal('node'),
      args: z.array(z.string()),
      isBackground: z.boolean().optional(),
      problemMatcher: z.unknown(),
    }),
  ),
});
const extensions = z.array(z.string());

const task = tasks.parse(json('.vscode/tasks.json')).tasks.find(({ isBackground }) => isBackground)!;
const { pattern, background } = matcher.parse(task.problemMatcher);

/** The background task of VS Code, in the miniature course. */
const test = base.extend('feed', async ({ course }, { onCleanup }) => {
  const feed = new Piped(course.root, task.args.slice(1));
  onCleanup(async () => {
    feed.closeInput();
    await feed.ended;
  });
  return feed;
});

test('the task of VS Code underlines refused tests and TODOs, and nothing once they are gone', async ({
  course,
  feed,
}) => {
  await feed.until(': invalid');
  await feed.until('\n');
  const before = feed.lines;
  course.write('lessons/01-counter/counter.test.ts', imports + goodTests);
  await feed.until(': passed');
  await feed.until('\n');
  const after = feed.lines.slice(before.length);

  const file = 'lessons/01-counter/counter.test.ts';
  expect(problemsIn(before)).toEqual([
    { file, line: 5, column: 1, severity: 'error', message: expect.stringMatching(/knows.*got 3/) },
    { file, line: 11, column: 1, severity: 'warning', message: expect.stringContaining('has enough') },
    { file, line: 19, column: 1, severity: 'warning', message: expect.stringContaining('delivery') },
    { file, line: 16, column: 3, severity: 'info', message: 'TODO 1: what should it say?' },
    { file, line: 20, column: 3, severity: 'info', message: 'TODO 2: deliver two, and look.' },
  ]);
  expect(problemsIn(after)).toEqual([]);
});

test('what the task writes begins and ends with the lines that VS Code waits for', async ({
  course,
  feed,
}) => {
  await feed.until(': invalid');
  course.remove('lessons/01-counter/counter.test.ts');
  await feed.until('has no test file');
  await feed.until('\n');

  const { beginsPattern, endsPattern } = background;
  expect(
    feed.lines.map((line) =>
      beginsPattern.test(line) ? 'begin' : endsPattern.test(line) ? 'end' : 'problem',
    ),
  ).toEqual(['begin', ...Array.from({ length: 5 }, () => 'problem'), 'end', 'begin', 'end']);
});

base('what the files for editors name is there', () => {
  const { recommendations } = z
    .object({ recommendations: extensions })
    .parse(json('.vscode/extensions.json'));
  const settings = z.record(z.string(), z.unknown()).parse(json('.vscode/settings.json'));
  const container = z
    .object({ customizations: z.object({ vscode: z.object({ extensions }) }) })
    .parse(json('.devcontainer/devcontainer.json'));

  expect(container.customizations.vscode.extensions).toEqual(recommendations);
  expect(existsSync(path.join(kit, String(settings['typescript.tsdk']), 'tsserver.js'))).toBe(true);
  for (const { args } of tasks.parse(json('.vscode/tasks.json')).tasks)
    expect(existsSync(path.join(kit, args[0]))).toBe(true);
});

/** As VS Code reads the lines of the task. */
function problemsIn(lines: string[]): object[] {
  return lines.flatMap((line) => {
    const found = pattern.regexp.exec(line);
    return found
      ? [
          {
            file: found[pattern.file],
            line: Number(found[pattern.line]),
            column: Number(found[pattern.column]),
            severity: found[pattern.severity],
            message: found[pattern.message],
          },
        ]
      : [];
  });
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(path.join(kit, file), 'utf8'));
}
