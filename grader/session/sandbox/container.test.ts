import { expect, test } from 'vitest';
import { inContainer } from './container.ts';
import { usualLimits } from './limits.ts';

const command = inContainer({
  engine: 'podman',
  kit: '/kit',
  shown: ['/kit/solutions/01-first-test', '/class'],
  args: ['grade', '01', '--sandbox', 'permission'],
  limits: { ...usualLimits, memoryMb: 1000, scratchMb: 50, processes: 8 },
});

test('a container has no network, no rights, and a disk that cannot be written to', () => {
  expect(command.slice(0, 2)).toEqual(['podman', 'run']);
  for (const option of ['--rm', '--network=none', '--read-only', '--cap-drop=ALL', '--user=65534:65534'])
    expect(command).toContain(option);
});

test('it has what three processes of kata may have', () => {
  expect(command.filter((one) => /memory|tmpfs|pids/.test(one))).toEqual([
    '--tmpfs=/tmp:rw,size=150m',
    '--pids-limit=200',
    '--memory=3000m',
    '--memory-swap=3000m',
  ]);
});

test('it sees the kit and what lies elsewhere, each once', () => {
  expect(command.filter((one) => one.startsWith('--volume'))).toEqual([
    '--volume=/kit:/kit:ro',
    '--volume=/class:/class:ro',
  ]);
});

test('kata comes last, on the Node of this process', () => {
  expect(command.slice(-7)).toEqual([
    `node:${process.versions.node}-slim`,
    'node',
    'grader/kata.js',
    'grade',
    '01',
    '--sandbox',
    'permission',
  ]);
});
