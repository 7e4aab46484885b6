import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { plainText } from '../course/plain-text.ts';
import { fileProblem } from '../course/file-problem.ts';
import { catalogue } from '../sentences/sentences.ts';
import { alone } from './alone.ts';
import { forget } from './lesson-files.ts';
import { isNewer, progressIn, version, type Progress } from './progress-shape.ts';

const sentences = catalogue.commands.progress;

/** What stands in the file, or why that cannot be used. */
interface Reading {
  progress: Progress;
  damage?: { name: 'damaged' | 'newer'; message: string };
}

/** The file `.kata/progress.json`: read whole, and written whole, by one process at a time. */
export class ProgressStore {
  readonly #folder: string;
  readonly #file: string;

  constructor(root: string) {
    this.#folder = path.join(root, '.kata');
    this.#file = path.join(this.#folder, 'progress.json');
  }

  read(): Reading {
    const begun: Progress = { version, lessons: {}, hints: {}, starters: {} };
    const damaged = (message: string): Reading => ({ progress: begun, damage: { name: 'damaged', message } });
    let text: string;
    try {
      text = plainText(readFileSync(this.#file, 'utf8'));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return code === 'ENOENT' || code === 'ENOTDIR'
        ? { progress: begun }
        : damaged(sentences.unreadable(fileProblem(error)));
    }
    try {
      const content: unknown = JSON.parse(text);
      if (isNewer(content)) {
        return { progress: begun, damage: { name: 'newer', message: sentences.newer } };
      }
      const progress = progressIn(content);
      return progress ? { progress } : damaged(sentences.damaged);
    } catch {
      return damaged(sentences.damaged);
    }
  }

  /** @returns whether it could be written */
  change(change: (progress: Progress) => void): boolean {
    try {
      mkdirSync(this.#folder, { recursive: true });
    } catch {
      return false;
    }
    return alone(`${this.#file}.lock`, () => this.#write(change));
  }

  #write(change: (progress: Progress) => void): boolean {
    const { progress, damage } = this.read();
    change(progress);
    const half = `${this.#file}.${process.pid}`;
    try {
      writeFileSync(half, `${JSON.stringify(progress, null, 2)}\n`);
      if (damage) renameSync(this.#file, this.#freeName(damage.name));
      renameSync(half, this.#file);
      return true;
    } catch {
      forget(half);
      return false;
    }
  }

  /** What is kept beside is not written over by what is kept beside later. */
  #freeName(name: string): string {
    for (let number = 1; ; number += 1) {
      const file = path.join(this.#folder, `progress.${name}${number === 1 ? '' : `-${number}`}.json`);
      if (!existsSync(file)) return file;
    }
  }
}
