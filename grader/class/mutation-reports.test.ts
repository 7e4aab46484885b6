import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MutationTestResult } from 'mutation-testing-report-schema/api';
import { expect } from 'vitest';
import { gradeWith, mutantsWith } from '../testing/grades.ts';
import { recordWith } from '../testing/records.ts';
import { test } from '../testing/test.ts';
import { askedMutants, writeMutationReports } from './mutation-reports.ts';

test('writes for each answer which mutants are alive, and removes what is not in the class', async ({
  course: { root },
}) => {
  const out = path.join(root, 'out');
  const answers = [
    recordWith({ student: 'ana', grade: gradeWith({ lesson: '02-sales', mutants: mutantsWith([]) }) }),
    recordWith({ student: 'ben', status: 'crashed', grade: null }),
  ];
  mkdirSync(path.join(out, 'mutants/cleo'), { recursive: true });
  writeFileSync(path.join(out, 'mutants/cleo/02-sales.json'), '');
  const asked = await askedMutants(root, answers);
  const [alive] = asked.get('02-sales')!;
  answers[0].grade!.mutants!.survivors.push({
    ...alive,
    behaviour: 'Sells too many.',
    outcome: 'survived',
  } as never);

  writeMutationReports(answers, { root, out, asked });

  const report = JSON.parse(
    readFileSync(path.join(out, 'mutants/ana/02-sales.json'), 'utf8'),
  ) as MutationTestResult;
  const told = Object.values(report.files).flatMap(({ mutants }) => mutants);
  expect(told).toHaveLength(asked.get('02-sales')!.length);
  expect(told.filter(({ status }) => status === 'Survived').map(({ id }) => id)).toEqual([alive.id]);
  expect(told.filter(({ status }) => status === 'Killed')).toHaveLength(told.length - 1);
  expect(existsSync(path.join(out, 'mutants/ben'))).toBe(false);
  expect(existsSync(path.join(out, 'mutants/cleo/02-sales.json'))).toBe(false);
});
