import { expect, test } from 'vitest';
import type { Grade } from '../judge/grade.ts';
import { aboutSurvivor } from '../learner/hint-subjects.ts';
import { caught, gradeWith, missed, mutantsWith, survivor } from '../testing/grades.ts';
import { openLessonWith } from '../testing/open-lessons.ts';
import { reduce } from './events.ts';
import { press } from './press.ts';
import { hasPassed, knowsHint, opened, type CoachState } from './state.ts';

const lesson = openLessonWith();
const start = opened(lesson, {});
const weak = gradeWith({ bugs: [missed('Sells too many.')] });
const passed = gradeWith({ verdict: 'passed', bugs: [caught('Sells too many.', 'one', 'it')] });

const saved = (state: CoachState, run: number): CoachState =>
  reduce(state, { type: 'saved', files: {}, run });
const told = (
  state: CoachState,
  run: number,
  grade: Grade,
  stage: 'correct' | 'bugs' | 'done' = 'done',
): CoachState => reduce(state, { type: 'graded', run, stage, grade });

test('does not hear the answer to an older save', () => {
  const newer = saved(saved(start, 1), 2);

  expect(told(newer, 1, passed)).toBe(newer);
  expect(reduce(newer, { type: 'stopped', run: 1, problem: 'gone' })).toBe(newer);
});

test('shows no verdict on the save before while a save is looked at', () => {
  const state = saved(told(saved(start, 1), 1, passed), 2);

  expect(state.grade).toBeUndefined();
  expect(hasPassed(state)).toBe(false);
});

test('is not passed before the bugs are looked at', () => {
  expect(hasPassed(told(start, 0, passed, 'correct'))).toBe(false);
  expect(hasPassed(told(start, 0, passed, 'bugs'))).toBe(true);
});

test('counts as fresh what the save before did not catch', () => {
  const before = told(saved(start, 1), 1, weak);
  const after = told(saved(before, 2), 2, passed);
  const again = told(saved(after, 3), 3, passed);

  expect([before.fresh, after.fresh, again.fresh]).toEqual([[], ['Sells too many.'], []]);
});

test('remembers what was caught over a save that does not load', () => {
  const broken = told(saved(told(start, 0, passed), 1), 1, gradeWith({ verdict: 'broken' }), 'correct');

  expect(told(saved(broken, 2), 2, passed).fresh).toEqual([]);
});

test('keeps a hint until the lesson is passed', () => {
  const hint = { about: 'bug Sells too many.', text: 'Look.' };
  const hinted = reduce(told(start, 0, weak), { type: 'hinted', hint });

  expect(told(saved(hinted, 1), 1, weak).hint).toBe(hint);
  expect(told(saved(hinted, 1), 1, passed).hint).toBeUndefined();
});

test.for([
  ['a bug', 'bug Sells too many.'],
  ['a task', 'task 1'],
])('takes a hint on %s away when that is done, and others are not', ([, about]) => {
  const other = missed('Sells too few.', { task: 2 });
  const hinted = reduce(told(start, 0, weak), { type: 'hinted', hint: { about, text: 'Look.' } });

  const onOther = told(saved(hinted, 1), 1, gradeWith({ bugs: [missed('Sells too many.'), other] }));
  const done = told(
    saved(hinted, 1),
    1,
    gradeWith({ bugs: [caught('Sells too many.', 'one', 'it'), other] }),
  );

  expect(onOther.hint).toBeDefined();
  expect(done.hint).toBeUndefined();
});

test('keeps a hint on a change until a test notices it, also while it is judged', () => {
  const alive = { ...passed, mutants: mutantsWith([survivor(7)]) };
  const hint = { about: aboutSurvivor(survivor(7)), text: 'Look.' };
  const hinted = saved(reduce(told(start, 0, alive), { type: 'hinted', hint }), 1);
  const others = { ...passed, mutants: mutantsWith([survivor(8)]) };

  expect(told(hinted, 1, passed, 'bugs').hint).toBe(hint);
  expect(told(hinted, 1, alive).hint).toBe(hint);
  expect(told(hinted, 1, others).hint).toBeUndefined();
});

test('knows a hint when a bug is missed, and else only when all is judged', () => {
  expect(knowsHint(told(start, 0, weak, 'correct'))).toBe(false);
  expect(knowsHint(told(start, 0, weak, 'bugs'))).toBe(true);
  expect(knowsHint(told(start, 0, passed, 'bugs'))).toBe(false);
  expect(knowsHint(told(start, 0, passed, 'done'))).toBe(true);
});

test('goes on at once where the lesson is passed', () => {
  for (const [key, errand] of [
    ['n', 'next'],
    ['s', 'solution'],
    ['d', 'diff'],
  ]) {
    expect(press(told(start, 0, passed), key).errand).toBe(errand);
  }
});

test.for(['n', 's', 'd'])('asks twice for %s where it is not', (key) => {
  const first = press(told(start, 0, weak), key);
  const second = press(first.state, key);

  expect(first.errand).toBeUndefined();
  expect(first.state.answer).toHaveLength(1);
  expect(second.errand).toBeDefined();
});

test('asks twice for r also where it is', () => {
  const first = press(told(start, 0, passed), 'r');

  expect(first.errand).toBeUndefined();
  expect(press(first.state, 'r').errand).toBe('reset');
});

test('asks anew after another key', () => {
  const first = press(told(start, 0, weak), 'n');
  const between = press(first.state, '?');

  expect(press(between.state, 'n').errand).toBeUndefined();
});

test('asks anew after a save', () => {
  const first = press(told(start, 0, weak), 'r');

  expect(press(saved(first.state, 1), 'r').errand).toBeUndefined();
});

test('does not mind Caps Lock', () => {
  expect(press(start, 'L').errand).toBe('list');
});

test('unfolds by m, and folds by m again and by the next save', () => {
  const first = press(told(start, 0, passed), 'm').state;

  expect(first.isUnfolded).toBe(true);
  expect(press(first, 'm').state.isUnfolded).toBe(false);
  expect(saved(first, 1).isUnfolded).toBe(false);
});

test('moves by lines and pages, and never out of what there is', () => {
  const view = { height: 10, total: 25 };
  const after = (...keys: string[]): number =>
    ['Return', ...keys].reduce((state, key) => press(state, key, view).state, told(start, 0, weak)).top;

  expect(after('Down')).toBe(1);
  expect(after('Space')).toBe(9);
  expect(after('Pagedown', 'Pagedown', 'Pagedown')).toBe(15);
  expect(after('End', 'Up')).toBe(14);
  expect(after('Down', 'Pageup')).toBe(0);
  expect(after('End', 'Home')).toBe(0);
  expect(after('Up')).toBe(0);
});

test('stays at its line while the verdict comes in, and begins anew after a save', () => {
  const read = press(told(start, 0, weak), 'Return').state;
  const scrolled = press(read, 'Down', { height: 5, total: 25 }).state;

  expect(told(scrolled, 0, passed).top).toBe(1);
  expect(saved(scrolled, 1).top).toBe(0);
});

test('keeps short while something is read, until a save or a key', () => {
  const reading = reduce(told(start, 0, weak), { type: 'read' });

  expect(told(reading, 0, weak).isReading).toBe(true);
  expect(reduce(reading, { type: 'answered', answer: ['News.'] }).isReading).toBe(true);
  expect(saved(reading, 1).isReading).toBe(false);
  expect(press(reading, 'Return')).toMatchObject({
    state: { isReading: false, answer: [], showsKeys: false },
  });
});
