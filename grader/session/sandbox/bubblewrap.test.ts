import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inBubblewrap } from './bubblewrap.ts';

const hasBubblewrap = spawnSync('bwrap', ['--version']).status === 0;

test.runIf(hasBubblewrap)('a held process sees what it is shown, and nothing of its parent', () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-held-')));
  writeFileSync(path.join(folder, 'shown.txt'), 'shown');
  const script = `
    const fs = require('node:fs');
    const tried = (act) => { try { return act(); } catch (error) { return error.code; } };
    console.log(JSON.stringify({
      shown: tried(() => fs.readFileSync('shown.txt', 'utf8')),
      kit: tried(() => fs.readdirSync(${JSON.stringify(import.meta.dirname)})),
      written: tried(() => fs.writeFileSync('shown.txt', 'mine')),
      environment: Object.keys(process.env).filter((name) => name !== 'PWD'),
      processes: fs.readdirSync('/proc').filter((name) => /^\\d+$/.test(name)).length,
    }));`;
  const { command, args } = inBubblewrap([process.execPath, '-e', script], { shown: [folder], folder });

  const { stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, SECRET: 'x' },
  });

  expect(JSON.parse(stdout)).toEqual({
    shown: 'shown',
    kit: 'ENOENT',
    written: 'EROFS',
    environment: [],
    processes: 2,
  });
});
