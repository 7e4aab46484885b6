import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIn, shardOf } from './shard.ts';

test.for<[string | undefined, NodeJS.ProcessEnv, object | undefined]>([
  [undefined, {}, undefined],
  ['2/3', {}, { index: 2, of: 3 }],
  ['2/3', { JOB_COMPLETION_INDEX: '0' }, { index: 2, of: 3 }],
  ['3', { JOB_COMPLETION_INDEX: '0' }, { index: 1, of: 3 }],
  [
    undefined,
    { SLURM_ARRAY_TASK_ID: '5', SLURM_ARRAY_TASK_MIN: '4', SLURM_ARRAY_TASK_COUNT: '8' },
    { index: 2, of: 8 },
  ],
  ['4', { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_MIN: '0' }, { index: 4, of: 4 }],
])('--shard %s with %o is %o', ([flag, env, shard]) => {
  expect(shardOf(flag, env)).toEqual(shard);
});

test.for<[string | undefined, NodeJS.ProcessEnv, string]>([
  ['0/3', {}, 'There is no part 0/3.'],
  ['4/3', {}, 'There is no part 4/3.'],
  ['half', {}, 'There is no part half.'],
  ['3', {}, 'Say which of the 3 parts: --shard 1/3.'],
  ['3', { JOB_COMPLETION_INDEX: '3' }, 'There is no part 4/3.'],
  [undefined, { JOB_COMPLETION_INDEX: '0' }, 'Say how many there are: --shard 3.'],
])('--shard %s with %o is refused: %s', ([flag, env, sentence]) => {
  expect(() => shardOf(flag, env)).toThrow(sentence);
});

test('every student is in exactly one part', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (student, of) => {
      const parts = Array.from({ length: of }, (_, index) => ({ index: index + 1, of }));
      expect(parts.filter((shard) => isIn(shard, student))).toHaveLength(1);
    }),
  );
});
