import { expect, test } from 'vitest';
import { FakeTerminal } from '../testing/fake-terminal.ts';
import { openLessonWith } from '../testing/open-lessons.ts';
import { opened } from './state.ts';
import { CoachWindow } from './window.ts';

const state = opened(openLessonWith(), {});

test.for([
  ['draws', false],
  ['writes lines only', true],
] as const)(
  'writes nothing over an editor, and afterwards what came meanwhile, where it %s',
  ([, isPlain]) => {
    const terminal = new FakeTerminal();
    const window = new CoachWindow({ terminal, hasColour: false, isPlain });
    window.draw(state);

    window.lend();
    terminal.forget();
    const before = terminal.text;
    window.print(['You have passed.']);
    window.draw(state);
    const meanwhile = terminal.text;
    window.takeBack();

    expect(meanwhile).toBe(before);
    expect(terminal.text.slice(before.length)).toContain('You have passed.');
    window.close();
  },
);

test('draws the newest state below what came meanwhile', () => {
  const terminal = new FakeTerminal();
  const window = new CoachWindow({ terminal, hasColour: false, isPlain: false });
  window.draw(state);

  window.lend();
  window.print(['You have passed.']);
  window.draw({ ...state, stage: 'running' });
  window.takeBack();

  expect(terminal.text).toMatch(/You have passed\.[\s\S]*02-sales: running your tests/);
  window.close();
});
