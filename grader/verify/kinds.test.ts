import { mkdtempSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import type { Lesson } from '../course/course.ts';
import { kindProblems } from './kinds.ts';

const test = base.extend('root', ({}, { onCleanup }) => {
  const root = mkdtempSync(path.join(tmpdir(), 'kinds-'));
  onCleanup(() => rmSync(root, { recursive: true }));
  return root;
});

function listKinds(root: string): void {
  mkdirSync(path.join(root, 'variants'));
  writeFileSync(
    path.join(root, 'variants', 'kinds.yaml'),
    `boundary: { says: The limit is wrong., systems: [orders, auth] }
money: { says: A cent is lost., systems: [orders] }
lock: { says: It locks too late., systems: [auth] }`,
  );
}

function lessonOn(subject: string, kind: Lesson['kind'], kinds: (string | undefined)[]): Lesson {
  const bugs = kinds.map((kindOfBug, index) => ({ kind: kindOfBug, file: `variants/bugs/${index}.yaml` }));
  return { id: '24-capstone', kind, subject: [subject], tasks: [{ bugs }] } as unknown as Lesson;
}

test('a bug without a kind is told, and one of a kind that nobody listed', ({ root }) => {
  listKinds(root);

  expect(kindProblems(root, lessonOn('src/orders/order.ts', 'write', ['money', undefined, 'luck']))).toEqual([
    'variants/bugs/1.yaml: it has no kind. Name one of variants/kinds.yaml.',
    'variants/bugs/2.yaml: kind: "luck" is not in variants/kinds.yaml. Name one that is, or add it.',
  ]);
});

test('a capstone has every kind of its own system', ({ root }) => {
  listKinds(root);

  expect(kindProblems(root, lessonOn('src/orders/order.ts', 'capstone', ['boundary', 'money']))).toEqual([]);
  expect(kindProblems(root, lessonOn('src/auth/user.ts', 'capstone', ['boundary']))).toEqual([
    '24-capstone: no bug is of the kind "lock". A capstone has every kind.',
  ]);
});

test('a course that lists no kinds needs none', ({ root }) => {
  expect(kindProblems(root, lessonOn('src/orders/order.ts', 'capstone', [undefined]))).toEqual([]);
});
