// A grading process that grades by what stands in a file: `score 70`, `hang`. It is quick, and it can go wrong on demand.
import { readdirSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Work } from '../class/work.ts';
import { gradeWith } from './grades.ts';

/** In ms. */
const forLong = 60_000;
let eaten: Buffer | undefined;
const pause = new Int32Array(new SharedArrayBuffer(4));

createInterface({ input: process.stdin }).once('line', (line) => {
  const { secret, lessons } = JSON.parse(line) as Work;
  const say = (said: object): void => void writeSync(3, `${JSON.stringify({ secret, ...said })}\n`);
  for (const { lesson, folder } of lessons) {
    say({ kind: 'begun', lesson });
    const [act, value = ''] = readIn(folder).split(' ');
    switch (act) {
      case 'hang':
        Atomics.wait(pause, 0, 0, forLong);
        break;
      case 'eat':
        eaten = Buffer.alloc(400_000_000, 1);
        Atomics.wait(pause, 0, 0, forLong);
        break;
      case 'die':
        process.kill(process.pid, 'SIGKILL');
        break;
      case 'heap':
        writeSync(2, 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n');
        process.abort();
        break;
      case 'flood':
        say({ kind: 'graded', lesson, grade: 'x'.repeat(2_000_000) });
        break;
      case 'forge':
        say({ secret: 'guessed', kind: 'graded', lesson, grade: gradeOf(lesson, 100), private: null });
        break;
      case 'other':
        say({ kind: 'graded', lesson: `${lesson}-of-another`, grade: gradeOf(lesson, 100), private: null });
        break;
      case 'refuse':
        say({ kind: 'refused', lesson, reason: 'There is no shop.ts next to the tests.' });
        continue;
      case 'fault':
        say({ kind: 'fault', lesson, reason: 'Something broke.' });
        continue;
    }
    say({
      kind: 'graded',
      lesson,
      grade: gradeOf(lesson, act === 'score' ? Number(value) : 60),
      private: null,
    });
  }
  process.exit(eaten && 1);
});

/** The text of the only file. */
function readIn(folder: string): string {
  return readFileSync(path.join(folder, readdirSync(folder)[0]), 'utf8').trim();
}

function gradeOf(lesson: string, score: number): object {
  return gradeWith({ lesson, score, verdict: score === 100 ? 'mastered' : 'weak' });
}
