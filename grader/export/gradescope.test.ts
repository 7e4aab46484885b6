import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { unzipSync } from 'fflate';
import { describe, expect } from 'vitest';
import { kit } from '../course/root.ts';
import { CourseCopy } from '../testing/course-copy.ts';
import { linkPackages } from '../testing/exported.ts';
import { kata } from '../testing/kata.ts';
import { test as base } from '../testing/test.ts';

const run = promisify(execFile);
const schema = path.join(kit, 'grader/testdata/formats/gradescope.schema.json');
const isResult = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
const solution = new CourseCopy();
const sales = solution.read('solutions/02-sales/sales.test.ts');
solution.remove();

/** What Gradescope has under /autograder, made from the miniature course. */
const test = base.extend('autograder', { scope: 'file' }, async ({}, { onCleanup }) => {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-autograder-')));
  onCleanup(() => rmSync(root, { recursive: true, force: true }));
  const course = new CourseCopy();
  const said = await kata(course.root, ['export', 'gradescope', root, '--lesson', '02', '--lesson', '1']);
  course.remove();
  linkPackages(path.join(root, 'source/kit'));
  return { root, said };
});

/** As Gradescope does it. @returns results.json */
async function graded(root: string, submission: Record<string, string>): Promise<Record<string, unknown>> {
  for (const name of ['submission', 'results']) {
    rmSync(path.join(root, name), { recursive: true, force: true });
    mkdirSync(path.join(root, name));
  }
  for (const [name, text] of Object.entries(submission)) {
    mkdirSync(path.dirname(path.join(root, 'submission', name)), { recursive: true });
    writeFileSync(path.join(root, 'submission', name), text);
  }
  await run(path.join(root, 'source/run_autograder'), {
    env: {
      ...process.env,
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
      AUTOGRADER_ROOT: root,
    },
  });
  const result = JSON.parse(readFileSync(path.join(root, 'results/results.json'), 'utf8')) as object;
  isResult(result);
  expect(isResult.errors ?? []).toEqual([]);
  return result as Record<string, unknown>;
}

describe.skipIf(process.platform === 'win32')('an autograder for Gradescope', { timeout: 180_000 }, () => {
  test('grades every lesson that was named, and says which is not answered', async ({ autograder }) => {
    expect(autograder.said).toMatchObject({ code: 0, stderr: '' });

    const result = await graded(autograder.root, {
      'work/sales.spec.ts': sales,
      'work/package.json': '{"type":"commonjs"}',
    });

    expect(result).toMatchObject({
      score: 50,
      output: expect.stringMatching(/^02-sales: Every test .*\n01-counter: There is no test file/),
      extra_data: {
        lessons: [
          { lesson: '02-sales', status: 'graded', verdict: 'mastered' },
          { lesson: '01-counter', status: 'no-tests' },
        ],
      },
    });
  });

  test('gives no score where the fault is ours', async ({ autograder: { root } }) => {
    const damaged = path.join(root, 'source/kit/variants/calibration.json');
    const whole = readFileSync(damaged);
    writeFileSync(damaged, '{');

    const result = await graded(root, { 'sales.test.ts': sales });

    writeFileSync(damaged, whole);
    expect(result).not.toHaveProperty('score');
    expect(result.output).toMatch(/variants\/calibration\.json is damaged\..* Tell your teacher\.$/);
  });

  test('is a zip to upload, whose programs can be started', async ({ autograder: { root } }) => {
    const zip = unzipSync(readFileSync(path.join(root, 'autograder.zip')));

    expect(Object.keys(zip)).toEqual(
      expect.arrayContaining(['setup.sh', 'run_autograder', 'kit/package-lock.json', 'kit/grader/kata.js']),
    );
    expect(Object.keys(zip).filter((name) => name.includes('solutions/'))).toEqual([]);
    for (const name of ['setup.sh', 'run_autograder']) {
      expect(statSync(path.join(root, 'source', name)).mode & 0o111).toBe(0o111);
      await run('bash', ['-n', path.join(root, 'source', name)]);
    }
  });
});

test('refuses to export without a lesson, and a level that there is not', async ({ kata: said }) => {
  const target = path.join(tmpdir(), 'kata-never-written');

  expect(await said('export', 'gradescope', target)).toMatchObject({
    code: 2,
    stderr: 'Name at least one lesson: --lesson 08-edge-cases.\n',
  });
  expect(await said('export', 'gradescope', target, '--lesson', '1', '--sandbox', 'cage')).toMatchObject({
    code: 2,
  });
  expect(await said('export', 'student', target, '--lesson', '1')).toMatchObject({
    code: 2,
    stderr: '--lesson goes with `kata export gradescope`. Remove it.\n',
  });
});
