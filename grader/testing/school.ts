import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runClass, type ClassResult } from '../class/run-class.ts';
import { CourseCopy } from './course-copy.ts';
import { schoolRun, type SchoolRun } from './school-run.ts';
import { test as base } from './test.ts';

const driver = path.join(import.meta.dirname, 'school-process.ts');

/** A class on the miniature course, whose suites say what grade they get. */
export class School {
  readonly course = new CourseCopy();
  readonly folder = path.join(this.course.root, 'class');
  readonly told: string[] = [];

  constructor() {
    mkdirSync(this.folder);
  }

  /** Hands something in: as old as the age in s says. */
  put(name: string, content: string | Buffer, age = 0): void {
    const place = path.join(this.folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
    const time = 1_800_000_000 - age;
    utimesSync(place, time, time);
  }

  at(name: string): string {
    return path.join(this.course.root, name);
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  /** What was graded, in order, without canaries. */
  graded(): string[] {
    return existsSync(this.at('graded.log')) ? this.read('graded.log').trim().split('\n') : [];
  }

  /** Grades the class in this process. */
  run(run: SchoolRun = {}): Promise<ClassResult> {
    return runClass({
      ...schoolRun(this.course.root, run),
      signal: new AbortController().signal,
      ...run,
      tell: (sentence) => void this.told.push(sentence),
      onProgress: () => {},
    });
  }

  /** Grades the class until so many answers are graded, as Ctrl-C does. */
  runUntil(answers: number, controller: AbortController): Promise<ClassResult> {
    return runClass({
      ...schoolRun(this.course.root, {}),
      signal: controller.signal,
      tell: () => {},
      onProgress: ({ graded }) => graded >= answers && controller.abort(),
    });
  }

  /** Grades it in another process, and kills that one when so many answers are in the journal. @returns its code, if it ended */
  async runKilledAfter(answers: number, run: SchoolRun = {}): Promise<number | null> {
    const given = JSON.stringify([this.course.root, run]);
    const child = spawn(process.execPath, [driver, given], { stdio: ['ignore', 'ignore', 'inherit'] });
    const journal = path.join(run.out ?? this.at('out'), 'journal.jsonl');
    const ended = once(child, 'exit');
    const watch = setInterval(() => {
      const lines = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length - 1 : -1;
      if (lines >= answers) child.kill('SIGKILL');
    }, 2);
    const [code] = (await ended) as [number | null];
    clearInterval(watch);
    return code;
  }

  close(): void {
    rmSync(this.course.root, { recursive: true, force: true });
  }
}

/** Vitest's `test` with a class of its own. */
export const test = base.extend('school', ({}, { onCleanup }) => {
  const school = new School();
  onCleanup(() => school.close());
  return school;
});
