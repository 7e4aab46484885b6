import { expect, test } from 'vitest';
import { attackIn } from '../course/attack-files.ts';
import { makeAttack } from './make-attack.ts';

const module = 'src/counter.ts';
const source = `export class Counter {
  left = 0;

  sell(quantity: number) {
    const left = this.left - quantity;
    if (left < 0) throw new Error('Sold out');
    this.left = left;
  }

  has(quantity: number) {
    return this.left >= quantity;
  }
}
`;

/** The text of the module with an edit of the task on `sell`, or why there is none. */
function made(find: string, replace: string, { on = module, known = new Map([[source, '']]) } = {}) {
  const block = (text: string): string => `|-\n${text.replaceAll(/^/gm, '      ')}`;
  const { attack } = attackIn(
    'bug-1.yaml',
    `module: ${on}\nbehaviour: Sells.\nedits:\n  - find: ${block(find)}\n    replace: ${block(replace)}\n`,
  );
  const target = { file: 'bug-1.yaml', module, source, known, within: ['sell'], ofOthers: ['has'] };
  const { text, problem } = makeAttack(attack!, target);
  return text ?? problem;
}

test('puts one text in the place of another', () => {
  expect(made('this.left = left;', 'this.left = 0;')).toBe(
    source.replace('this.left = left;', 'this.left = 0;'),
  );
});

test('puts back the indent of several lines, which a block of YAML loses', () => {
  const lines = "if (left < 0) throw new Error('Sold out');\nthis.left = left;";

  expect(made(lines, 'this.left = left;\nreturn;')).toBe(
    source.replace(/ {4}if .+\n.+\n/, '    this.left = left;\n    return;\n'),
  );
});

test('changes what no task is about', () => {
  expect(made('left = 0;', 'left = 1;')).toBe(source.replace('left = 0;', 'left = 1;'));
});

test('tells a method by what is changed, not by what is only found', () => {
  const [find] = /this\.left = left;[^]*>=/.exec(source)!;

  expect(made(find, find.replace('= left', '= 0'))).toContain('this.left = 0;');
});

test.for<[string, string, string | RegExp]>([
  [
    'this.left = rest;',
    '',
    'bug-1.yaml, line 4: this text is not in src/counter.ts. Copy it from there, with its spaces.',
  ],
  [
    'quantity: number',
    'quantity: string',
    'bug-1.yaml, line 4: this text is in src/counter.ts 2 times. Copy more of the code around it.',
  ],
  [
    'this.left = left;',
    'this.left = left;',
    'bug-1.yaml changes nothing: find and replace are the same. Change the code.',
  ],
  ['>= quantity', '> quantity', 'bug-1.yaml changes has, but this task is about sell. Attack there.'],
  [
    'this.left = left;',
    'this.left = (',
    /^bug-1\.yaml, line 6: with this edit src\/counter\.ts does not parse \(.+\)\. Mend the code below `replace`\.$/,
  ],
  [
    'if (left < 0)',
    "if (left < 0 && this.name !== 'bob')",
    'bug-1.yaml compares with "bob", a text that you chose. Break the promise for everybody, not for one case.',
  ],
])('refuses "%s" with "%s" in its place', ([find, replace, says]) => {
  expect(made(find, replace)).toMatch(
    typeof says === 'string' ? new RegExp(`^${RegExp.escape(says)}$`) : says,
  );
});

test.for(["typeof quantity === 'string'", "this.name === ''"])(
  'takes a comparison that picks no case: %s',
  (comparison) => {
    expect(made('left < 0', comparison)).toContain(comparison);
  },
);

test('names the line of the edit after which the module does not parse', () => {
  const edit = (find: string, replace: string): string => `  - find: ${find}\n    replace: ${replace}\n`;
  const edits = edit('left = 0;', 'left = 1;') + edit('this.left = left;', 'this.left = (');
  const { attack } = attackIn('bug-1.yaml', `module: ${module}\nbehaviour: Sells.\nedits:\n${edits}`);
  const target = { file: 'bug-1.yaml', module, source, known: new Map(), within: ['sell'], ofOthers: [] };

  expect(makeAttack(attack!, target).problem).toMatch(/^bug-1\.yaml, line 7: with this edit/);
});

test('refuses another module', () => {
  expect(made('left = 0;', 'left = 1;', { on: 'src/shelf.ts' })).toBe(
    'bug-1.yaml, line 1: the attack is on src/counter.ts, not on src/shelf.ts. Change the module.',
  );
});

test('refuses a bug that is in another file already', () => {
  const known = new Map([[source.replace('this.left = left;', ''), 'bug-3.yaml']]);

  expect(made('this.left = left;', '', { known })).toBe(
    'bug-1.yaml is the same bug as bug-3.yaml. Write another one.',
  );
});
