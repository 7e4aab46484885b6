import { expect, test } from 'vitest';
import { attackIn } from './attack-files.ts';

const good = `module: src/counter.ts
behaviour: Sells one mug.
edits:
  - find: |-
      put(left);
    replace: |-
      put(1);
`;

test('reads a bug', () => {
  const { attack, problem } = attackIn('bug-1.yaml', good);

  expect(problem).toBeUndefined();
  expect(attack).toMatchObject({
    module: 'src/counter.ts',
    behaviour: 'Sells one mug.',
    edits: [{ find: 'put(left);', replace: 'put(1);' }],
  });
});

test('says where a key is', () => {
  const { attack } = attackIn('bug-1.yaml', good);

  expect(attack?.placeOf('behaviour')).toBe('bug-1.yaml, line 2');
  expect(attack?.placeOf('edits', 0, 'replace')).toBe('bug-1.yaml, line 6');
});

test.for(['replace: ""', 'replace:', 'replace: |-'])('takes `%s` for nothing', (replace) => {
  const { attack } = attackIn('bug-1.yaml', good.replace(/replace: \|-\n.+/, replace));

  expect(attack?.edits).toEqual([{ find: 'put(left);', replace: '' }]);
});

test.for<[string, string, string | RegExp]>([
  [
    'is no YAML',
    'module: src/counter.ts\nbehaviour: "Sells\n',
    /^bug-1\.yaml, line 3: this is not valid YAML \(.+\)\. Write code below `\|-`, and indent each line of it\.$/,
  ],
  [
    'has a colon in its sentence',
    good.replace('Sells one mug.', 'Sells one mug: the last.'),
    'bug-1.yaml, line 2: a colon and a space may not be within this text. Put the text in quotes, or write it below `|-`.',
  ],
  [
    'is a list',
    '- a\n- b\n',
    'bug-1.yaml needs the keys module, behaviour and edits. Write them as in the original.',
  ],
  [
    'has a key that is not known',
    good.replace('behaviour:', 'behavior:'),
    'bug-1.yaml, line 2: the key "behavior" is not known here. A bug file has module, behaviour and edits, with find and replace.',
  ],
  [
    'has a key that is not known in an edit',
    good.replace('replace:', 'with:'),
    /^bug-1\.yaml, line 6: the key "with" is not known here\./,
  ],
  ['lacks a key', good.replace(/^module.+\n/, ''), 'bug-1.yaml: the key "module" is missing. Add it.'],
  [
    'has a number for a text',
    good.replace('Sells one mug.', '7'),
    'bug-1.yaml, line 2: "behaviour" is no text. Write it below `|-`, or in quotes.',
  ],
  [
    'has one edit in place of a list',
    'module: src/counter.ts\nbehaviour: Sells.\nedits:\n  find: a\n  replace: b\n',
    'bug-1.yaml, line 3: "edits" is no list of edits. Begin each edit with `- find:`.',
  ],
  ['has an alias of nothing', good.replace('Sells one mug.', '*mug'), /^bug-1\.yaml/],
])('says what is wrong when the file %s', ([, text, says]) => {
  const { problem, isToWrite } = attackIn('bug-1.yaml', text) as { problem: string; isToWrite?: true };

  expect(problem).toMatch(typeof says === 'string' ? new RegExp(`^${RegExp.escape(says)}$`) : says);
  expect(isToWrite).toBeUndefined();
});

test.for<[string, string, string]>([
  [
    'is empty',
    '# nothing yet\n',
    'bug-1.yaml needs the keys module, behaviour and edits. Write them as in the original.',
  ],
  [
    'has no sentence yet',
    good.replace('Sells one mug.', 'TODO'),
    'bug-1.yaml, line 2: nothing is written yet for "behaviour". Open this file first.',
  ],
  [
    'has no edit yet',
    good.replace('put(left);', 'TODO: copy it'),
    'bug-1.yaml, line 4: nothing is written yet for "find". Open this file first.',
  ],
  [
    'has no replacement yet',
    good.replace('put(1);', 'TODO'),
    'bug-1.yaml, line 6: nothing is written yet for "replace". Open this file first.',
  ],
])('says what is to be written when the file %s', ([, text, problem]) => {
  expect(attackIn('bug-1.yaml', text)).toEqual({ file: 'bug-1.yaml', problem, isToWrite: true });
});
