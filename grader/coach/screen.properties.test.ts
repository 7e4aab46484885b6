import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grade, TestGrade } from '../judge/grade.ts';
import { caught, gradeWith, missed, mutantsWith, refusing, survivor, testThat } from '../testing/grades.ts';
import { openLessonWith } from '../testing/open-lessons.ts';
import { reduce } from './events.ts';
import { press } from './press.ts';
import { screenOf, viewOf, type ScreenOptions } from './screen.ts';
import { opened, type CoachState } from './state.ts';

const lesson = openLessonWith({
  id: '24-capstone-orders',
  folder: 'lessons/24-capstone-orders',
  next: '25-capstone-auth',
});

/** What a person may write, each text with a mark at its beginning that no other has. */
const words = fc
  .array(fc.constantFrom('a', 'mug', 'of', 'the', 'customer', 'twice', 'stock,', 'x'.repeat(30)), {
    maxLength: 25,
  })
  .map((list) => list.join(' '));
const texts = (mark: string, most: number): fc.Arbitrary<string[]> =>
  fc.array(words, { maxLength: most }).map((list) => list.map((text, index) => `${mark}${index}. ${text}`));

interface Facts {
  refusals: string[];
  open: string[];
  missed: string[];
  caught: string[];
  alive: string[];
}

const facts: fc.Arbitrary<Facts> = fc.record({
  refusals: texts('R', 6),
  open: texts('O', 6),
  missed: texts('M', 12),
  caught: texts('C', 12),
  alive: texts('S', 12),
});
const size: fc.Arbitrary<ScreenOptions & { rows: number }> = fc.record({
  columns: fc.integer({ min: 40, max: 120 }),
  rows: fc.integer({ min: 12, max: 50 }),
  hasColour: fc.constant(false),
});

function gradeOf({ refusals, open, missed: misses, caught: catches, alive }: Facts): Grade {
  const tests: TestGrade[] = [
    ...refusals.map((name) => refusing(name, 'wrong', 'This shop is correct.')),
    ...open.map((name) => testThat(name, { counts: false, message: 'Checks nothing yet.' })),
  ];
  const verdict =
    refusals.length > 0 ? 'invalid' : open.length > 0 ? 'unfinished' : misses.length > 0 ? 'weak' : 'passed';
  return gradeWith({
    verdict,
    tests,
    bugs: [
      ...misses.map((text, index) => missed(text, { task: (index % 3) + 1 })),
      ...catches.map((text, index) => caught(text, 'one', 'it', { task: (index % 3) + 1 })),
    ],
    mutants: mutantsWith(alive.map((behaviour, index) => ({ ...survivor(index), behaviour }))),
  });
}

function stateOf(one: Facts): CoachState {
  const state = opened(lesson, { 'order-service.test.ts': '// TODO 1' });
  const grade = gradeOf(one);
  const before = { ...state, caughtBefore: grade.bugs.map(({ id }) => id) };
  return press(reduce(before, { type: 'graded', run: 0, stage: 'done', grade }), 'Return').state;
}

/** The mark of the first thing that is to be done. */
function firstThing({ refusals, open, missed: misses, alive }: Facts): string | undefined {
  const [first] = [refusals, open, misses, alive].find((list) => list.length > 0) ?? [];
  return first?.slice(0, first.indexOf('.') + 1);
}

test('shows the verdict, the first thing to do and the way out in every window', () => {
  fc.assert(
    fc.property(facts, size, (one, options) => {
      const lines = screenOf(stateOf(one), options);

      expect(lines.length).toBeLessThan(options.rows);
      expect(lines.every((line) => line.length <= options.columns)).toBe(true);
      expect(lines.join('\n')).toContain('24-capstone-orders: ');
      expect(lines.join('\n')).toContain(firstThing(one) ?? 'The message.');
      expect(lines.at(-1)).toContain('q quit');
    }),
  );
});

test('reaches every line in every window', () => {
  fc.assert(
    fc.property(facts, size, (one, options) => {
      const unfolded = press(stateOf(one), 'm').state;
      const { total } = viewOf(unfolded, options);
      const seen = new Set<string>();
      let state = unfolded;
      for (let presses = 0; presses <= total; presses += 1) {
        for (const line of screenOf(state, options)) seen.add(line);
        state = press(state, 'Down', viewOf(state, options)).state;
      }
      const text = [...seen].join('\n');

      const { refusals, open, missed: misses, caught: catches, alive } = one;
      const isPassed = refusals.length + open.length + misses.length === 0;
      const expected = [
        ...refusals,
        ...(refusals.length > 0 ? [] : [...open, ...misses]),
        ...catches,
        ...(isPassed ? alive : []),
      ];
      for (const told of expected) expect(text).toContain(told.slice(0, told.indexOf('.') + 1));
    }),
  );
});

test('moves on by a page as far as it moves back', () => {
  fc.assert(
    fc.property(facts, size, (one, options) => {
      const state = stateOf(one);
      const view = viewOf(state, options);
      const further = press(state, 'Space', view).state;
      const isAtEnd = further.top + view.height >= view.total;

      expect(isAtEnd || press(further, 'Pageup', view).state.top === 0).toBe(true);
    }),
  );
});
