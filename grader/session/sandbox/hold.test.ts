import { expect, test } from 'vitest';
import { holdNode } from './hold.ts';

const command = {
  options: ['--option'],
  script: ['/kit/worker.ts', 'argument'],
  env: { SECRET: 'x', VITEST: 'true' },
};
const sight = { shown: ['/kit', '/suite'], folder: '/kit', scratchMb: 64 };

test("permission: Node's own options come first, and its script last", () => {
  const { command: program, args, env } = holdNode('permission', command, sight, '/scratch');

  expect(program).toBe(process.execPath);
  expect(args).toEqual([
    '--option',
    '--permission',
    '--allow-fs-read=/kit',
    '--allow-fs-read=/suite',
    '--allow-fs-read=/scratch',
    '--allow-fs-write=/scratch',
    '/kit/worker.ts',
    'argument',
  ]);
  expect(env).toMatchObject({ VITEST: 'true', TMPDIR: '/scratch' });
  expect(env).not.toHaveProperty('SECRET');
});

test('bubblewrap: it starts with no environment, and passes a clean one on', () => {
  const { args, env } = holdNode(
    'bubblewrap',
    { ...command, channel: { NODE_CHANNEL_FD: '3' } },
    sight,
    '/scratch',
  );
  const text = args.join(' ');

  expect(env).toEqual({});
  expect(text).toContain('--setenv NODE_CHANNEL_FD 3');
  expect(text).toContain('--size 67108864 --tmpfs /tmp');
  expect(text).toContain(`-- ${process.execPath} --option --permission`);
  expect(text).toContain('--allow-net /kit/worker.ts argument');
  expect(text).not.toContain('SECRET');
});

test('none: nothing is taken or added but the channel', () => {
  expect(holdNode('none', { ...command, channel: { NODE_CHANNEL_FD: '3' } }, sight, '/scratch')).toEqual({
    command: process.execPath,
    args: ['--option', '/kit/worker.ts', 'argument'],
    env: { SECRET: 'x', VITEST: 'true', NODE_CHANNEL_FD: '3' },
  });
});
