// In which order hooks run, at each level.
import { afterAll, afterEach, aroundAll, aroundEach, beforeAll, beforeEach, describe, expect, onTestFailed, onTestFinished, test } from 'vitest';

const seen: string[] = [];
const note = (what: string) => (): void => void seen.push(what);

beforeAll(note('file before all'));
beforeEach(note('file before each'));
afterEach(note('file after each'));
afterAll(() => { expect(seen.filter((what) => what === 'file before all')).toHaveLength(1); });
beforeEach(() => note('file clean-up each'));
beforeAll(() => note('file clean-up all'));

describe('passes', () => {
  beforeAll(note('before all'));
  beforeEach(note('before each'));
  afterEach(note('after each'));
  afterAll(note('after all'));

  test('first', () => expect(seen).toEqual(['file before all', 'before all', 'file before each', 'before each']));
  test('second', () => expect(seen.slice(4)).toEqual(['after each', 'file after each', 'file clean-up each', 'file before each', 'before each']));

  describe('nested', () => {
    beforeAll(note('nested before all'));
    afterAll(note('nested after all'));
    beforeEach(async () => { await Promise.resolve(); seen.push('nested before each'); });
    test('third', () => expect(seen.slice(-4)).toEqual(['nested before all', 'file before each', 'before each', 'nested before each']));
  });

  test('after the nested', () => expect(seen).toContain('nested after all'));
});

test('passes after the group', () => expect(seen.indexOf('after all')).toBeGreaterThan(seen.indexOf('nested after all')));

describe('passes with around hooks', () => {
  const around: string[] = [];
  aroundAll(async (runSuite) => { around.push('all in'); await runSuite(); around.push('all out'); });
  aroundEach(async (runTest) => { around.push('in'); await runTest(); around.push('out'); });
  test('first', () => expect(around).toEqual(['all in', 'in']));
  test('second', () => expect(around).toEqual(['all in', 'in', 'out', 'in']));
  afterAll(() => expect(around).toEqual(['all in', 'in', 'out', 'in', 'out']));
});

describe('passes with hooks inside of the test', () => {
  const inside: string[] = [];
  test('finished', () => { onTestFinished(() => void inside.push('finished')); expect(inside).toEqual([]); });
  test('finished, twice', () => { expect(inside).toEqual(['finished']); onTestFinished(() => void inside.push('a')); onTestFinished(() => void inside.push('b')); });
  test('in reverse order', () => expect(inside).toEqual(['finished', 'b', 'a']));
  test('failed is not called', () => { onTestFailed(() => void inside.push('failed')); });
  test('it was not', () => expect(inside).not.toContain('failed'));
  test('of the context', (context) => { context.onTestFinished(() => void inside.push('context')); expect(context.task.name).toBe('of the context'); });
  test('of the context, later', () => expect(inside).toContain('context'));
});

const told: string[] = [];
test('fails, and tells', () => { onTestFailed(({ task }) => void told.push(task.name)); expect(1).toBe(2); });
test('passes, as it was told', () => expect(told).toEqual(['fails, and tells']));
