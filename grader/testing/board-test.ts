import { learnCommand } from '../commands/learn.ts';
import { test as base } from './browser.ts';
import { FakeTerminal } from './fake-terminal.ts';
import { openWarmCourse } from './warm-course.ts';

/** A coach at work, and the address of its board. */
export interface Coached {
  terminal: FakeTerminal;
  address: string;
  /** Resolves to the exit code. */
  ended: Promise<number>;
}

/**
 * A browser, a miniature course, and `coach`, which opens a lesson and presses w. One warm grader serves all tests of a
 * file.
 */
export const test = base
  .extend('warm', { scope: 'file' }, ({}, { onCleanup }) => {
    const warm = openWarmCourse();
    onCleanup(() => warm.close());
    return warm;
  })
  .extend('course', ({ warm: { copy } }) => {
    copy.restore();
    return copy;
  })
  .extend('coach', ({ course: { root }, warm: { openGrader } }, { onCleanup }) => {
    const all: Coached[] = [];
    onCleanup(async () => {
      for (const { terminal } of all) terminal.press('q');
      await Promise.allSettled(all.map(({ ended }) => ended));
    });
    return async (lesson: string): Promise<Coached> => {
      const terminal = new FakeTerminal();
      const world = { root, cwd: root, env: {}, width: 80, hasColour: false, out() {}, err() {} };
      const ended = learnCommand(lesson, { plain: true }, { ...world, terminal, openGrader });
      await terminal.until('Every save is answered here.');
      terminal.press('w');
      const said = (await terminal.until('/\n')).replaceAll(/\n\s*/g, '');
      const [address] = /http:\S+/.exec(said)!;
      const one = { terminal, address, ended };
      all.push(one);
      return one;
    };
  });
