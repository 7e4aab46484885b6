import { vi } from 'vitest';
import { test } from '../testing/school.ts';

const disk = vi.hoisted(() => ({ lines: Infinity }));

/** A disk that takes so many lines of a journal, and then half of one. */
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  return {
    ...fs,
    writeSync: (handle: number, content: Buffer | string, ...rest: number[]) => {
      if (typeof content === 'string') return fs.writeSync(handle, content);
      if (disk.lines > 0) {
        disk.lines -= 1;
        return fs.writeSync(handle, content, ...rest);
      }
      fs.writeSync(handle, content.subarray(0, content.length / 2));
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    },
  };
});

test('a full disk ends it with the name of the file, and nothing of what is done is lost', async ({
  school,
  expect,
}) => {
  for (const name of ['ann', 'ben', 'cat', 'dan']) school.put(`${name}/counter.test.ts`, 'score 70');
  disk.lines = 2;

  await expect(school.run()).rejects.toMatchObject({ code: 'ENOSPC', path: school.at('out/journal.jsonl') });
  disk.lines = Infinity;
  const { records } = await school.run();

  expect(records.map(({ mark }) => mark)).toEqual([70, 70, 70, 70]);
  // The one whose line was not whole is graded again.
  expect(school.graded()).toHaveLength(5);
});
