import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { kit } from '../course/root.ts';
import { Classroom } from '../testing/classroom.ts';
import { HostileHost } from '../testing/hostile-host.ts';
import { honestSuite, hostileSuites } from '../testing/hostile-suites.ts';
import { drawn, knownSuites } from '../testing/known-marks.ts';
import { mergeResults } from './merge.ts';

const lesson = '01-first-test';
/** As many as are asked for: all of it takes hours. */
const known = Number(process.env.KATA_KNOWN ?? 60);
const kills = Math.round(known / 3);
const launcher = path.resolve(import.meta.dirname, '../kata.js');

const test = base
  .extend('folder', ({}, { onCleanup }) => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-known-')));
    onCleanup(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  })
  .extend('classroom', ({}, { onCleanup }) => {
    const classroom = new Classroom(kit);
    onCleanup(() => classroom.close());
    return classroom;
  })
  .extend('host', async ({}, { onCleanup }) => {
    const host = await HostileHost.open(kit);
    onCleanup(() => host.close());
    return host;
  });

test(`${known} suites get the marks that they must get, beside cheats, however the work is cut`, async ({
  folder,
  classroom,
  host,
}) => {
  const suites = await knownSuites(classroom, lesson, known);
  const { score: honest } = await classroom.grade(lesson, honestSuite, { hasNoMutants: false });
  await classroom.close();
  const handIn = (student: string, text: string): void => {
    mkdirSync(path.join(folder, 'class', student), { recursive: true });
    writeFileSync(path.join(folder, 'class', student, 'product-service.test.ts'), text);
  };
  for (const { name, text } of suites) handIn(name, text);
  const kinds = Object.entries(hostileSuites()).filter(([kind]) => kind !== 'known-limits');
  for (const [kind, [cheat]] of kinds)
    handIn(`cheat-${kind}`, `${honestSuite}\nconst HOST = ${JSON.stringify(host.facts)};\n\n${cheat.text}`);
  writeFileSync(path.join(folder, 'class', 'course.yaml'), `lessons:\n  ${lesson}:\n`);
  const kata = classCommand(folder);
  const random = drawn(17);

  const start = performance.now();
  expect(await kata(['--out', 'whole'])).toBe(0);
  const wholeMs = performance.now() - start;
  const whole = readFileSync(path.join(folder, 'whole', 'grades.csv'), 'utf8');
  const scores = new Map(whole.split('\n').map((row) => [row.split(',')[0], Number(row.split(',')[4])]));
  expect(suites.map(({ name }) => [name, scores.get(name)])).toEqual(
    suites.map(({ name, mark }) => [name, mark]),
  );
  for (const [kind] of kinds) expect.soft(scores.get(`cheat-${kind}`)).toBeLessThanOrEqual(honest!);

  let killed = 0;
  for (; killed < kills; killed += 1)
    if ((await kata(['--out', 'killed'], (random() * wholeMs * 4) / kills)) === 0) break;
  expect(await kata(['--out', 'killed'])).toBe(0);
  expect(await kata(['--out', 'two', '--concurrency', '2'])).toBe(0);
  for (const shard of [1, 2, 3, 4, 5])
    expect(await kata(['--out', `part-${shard}`, '--shard', `${shard}/5`])).toBe(0);
  const parts = [3, 1, 5, 2, 4, 1].map((shard) => path.join(folder, `part-${shard}`));
  await mergeResults(kit, parts, path.join(folder, 'joined'));

  for (const out of ['killed', 'two', 'joined'])
    expect.soft(readFileSync(path.join(folder, out, 'grades.csv'), 'utf8')).toBe(whole);
  expect(await host.harm('')).toEqual([]);
  console.log({ known, cheats: kinds.length, wholeMs: Math.round(wholeMs), killed });
});

type Command = (flags: string[], killAfterMs?: number) => Promise<number | null>;

/** @returns the exit code; null where it was killed */
function classCommand(cwd: string): Command {
  return async (flags, killAfterMs) => {
    const command = [launcher, 'class', 'class', '--sandbox', 'bubblewrap', '--confirm', 'none', ...flags];
    const child = spawn(process.execPath, command, { cwd, stdio: 'ignore', detached: true });
    const timer = killAfterMs && setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), killAfterMs);
    const [code] = (await once(child, 'exit')) as [number | null];
    clearTimeout(timer);
    return code;
  };
}
