import { globSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { implementationsOf } from '../implementations/implementations.ts';
import type { SeenConfirmation } from '../session/evidence.ts';
import type { Classroom } from '../testing/classroom.ts';
import { evidenceOf, failed, onBug } from '../testing/evidence.ts';
import { goodTests, imports } from '../testing/suites.ts';
import { test } from '../testing/test.ts';
import { confirm } from './confirm.ts';

const bug = 'counter/promises-one-too-many';

test('an honest suite keeps all that it is credited with, and the record says so', async ({ classroom }) => {
  const grade = await classroom.grade('01', imports + goodTests, { confirm: 'all' });

  expect(grade).toMatchObject({ verdict: 'passed', trust: { sandbox: 'none', flags: [] } });
  expect(grade.trust?.confirmation).toEqual({ asked: 3, confirmed: 3, refuted: [] });
});

test('a test that knows the text is not credited, whatever it was credited with before', async ({
  classroom,
}) => {
  const suite = `${imports}test('knows', () => { expect(String(Counter)).toMatch(/>= quantity;/); });`;

  expect(await confirmed(classroom, suite)).toEqual({
    asked: 1,
    confirmed: 0,
    refuted: { bugs: [bug], mutants: [] },
  });
});

test('a package that no sealed process has is our reason: nothing is refuted', async ({ classroom }) => {
  const suite = `${imports}import colours from 'picocolors';
    test('has no more', async () => {
      expect(colours.reset(String(await new Counter(new MemoryShelf(3)).has(4)))).toContain('false');
    });`;

  expect(await confirmed(classroom, suite)).toEqual({
    asked: 1,
    confirmed: 0,
    refuted: { bugs: [], mutants: [] },
    unconfirmed: { why: 'missing-packages', names: ['picocolors'], catches: 1 },
  });
});

/** Asks the only test of a suite whether it notices the bug, as if it had been credited with it. */
async function confirmed(classroom: Classroom, suite: string): Promise<SeenConfirmation> {
  const { root } = classroom.grader;
  const session = await classroom.grader.session();
  const lesson = classroom.grader.load('01-counter');
  const folder = classroom.submit(suite);
  const files = globSync('*.test.ts', { cwd: folder }).map((name) => path.join(folder, name));
  const common = { id: 'seen', order: 'file', timeout: 5000, traced: false } as const;
  const [{ tests }] = await session.run(files, [{ ...common, modules: {} }]);
  return confirm({
    root,
    session,
    lesson,
    folder,
    files,
    implementations: await implementationsOf(root, lesson),
    evidence: evidenceOf([onBug(bug, [failed('it', { key: tests[0].key })])]),
    grade: {
      bugs: [
        { id: bug, caughtBy: ['it'], behaviour: '', requirement: '', task: 1, outcome: 'rejected', hints: 0 },
      ],
    },
    howMany: 'all',
  });
}
