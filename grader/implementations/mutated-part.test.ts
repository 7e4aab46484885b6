import { expect, test } from 'vitest';
import { readModuleSyntax } from './module-syntax.ts';

/** What the piece of code between « and » is for. */
function partIn(marked: string): unknown {
  const start = marked.indexOf('«');
  const text = marked.replace('«', '').replace('»', '');
  const end = marked.indexOf('»') - 1;
  const { parts } = readModuleSyntax('src/till.ts', text);
  return parts.find((one) => one.start === start && one.end === end)?.part;
}

test.for([
  ['const taken: string[] = «[]»;', 'variable', 'taken'],
  ['const clock = given ?? (« () => 1»);'.replace('« ', '«'), 'variable', 'clock'],
  ['const day = «24 * 60» * 1000;', 'variable', 'day'],
  ["class Till { #name = «''»; }", 'field', '#name'],
  ["this.till.name = paid ? «'a'» : 'b';", 'field', 'name'],
  ["save({ status: «'open'» });", 'field', 'status'],
  ["await this.store.move(«'open'»);", 'argument', 'move'],
  ['function sell() { return «true»; }', 'result', 'sell'],
  ['const sell = () => «true»;', 'result', 'sell'],
  ["const isOpen = state.now === «'open'»;", 'compared', 'state.now'],
  ['if («left < 0») throw new RangeError();', 'guard', 'RangeError'],
  ['if (left < 0) { «throw new RangeError();» }', 'throw', 'RangeError'],
  ['while («left > 0») sell();', 'test', ''],
  ['class Till { sell() «{ go(); }» }', 'function', 'sell'],
  ['lines.forEach(() => «{ go(); }»);', 'callback', 'forEach'],
  ['if (left) «{ go(); }»', 'branch', 'left'],
  ['if (left) go(); else «{ stop(); }»', 'else', 'left'],
  ['for (const one of lines) «{ go(); }»', 'loop', 'lines'],
  ['try { go(); } catch «{ stop(); }»', 'catch', ''],
  ['try { go(); } finally «{ stop(); }»', 'finally', ''],
  ["switch (left) { «case 'one': go();» }", 'case', "'one'"],
] as const)('%s is for: %s %s', ([marked, role, name]) => {
  expect(partIn(marked)).toEqual({ role, name });
});

test('knows no part of what has no name', () => {
  expect(partIn('for (const one of «[]») go(one);')).toBeUndefined();
});
