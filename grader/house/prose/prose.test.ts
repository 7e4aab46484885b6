import { expect, test } from 'vitest';
import { passagesOfBug, passagesOfComments, passagesOfPage, passagesOfTexts } from './passages.ts';
import { sentencesOf } from './sentences-of.ts';
import { weigh } from './weigh.ts';

const texts = (passages: { text: string }[]): string[] => passages.map(({ text }) => text);
const weighed = (text: string, ...rest: Parameters<typeof weigh> extends [unknown, ...infer R] ? R : never) =>
  weigh([{ file: 'docs/page.md', passages: [{ text, isProse: true }] }], ...rest);
const wordsOf = (count: number): string => `${'word '.repeat(count - 1)}end.`;

test('reads a page without its front matter, its code and the targets of its links', () => {
  const page =
    '---\nid: x\n---\n\n# Title\n\nRun `npm ci. Now`, see [the page](docs/a.md).\n\n```\ncode\n```\n\n- One **item**.\n\n> A quote.\n';

  expect(passagesOfPage(page)).toEqual([
    { text: 'Title', isProse: false },
    { text: 'Run Code, see the page.', isProse: true },
    { text: 'One item.', isProse: true },
    { text: 'A quote.', isProse: true },
  ]);
});

test('reads a table by cell, and each fact of a cell alone', () => {
  const page = '| when | then |\n|---|---|\n| paid | true; the stock of all its lines is taken |\n';

  expect(passagesOfPage(page)).toEqual([
    { text: 'when', isProse: false },
    { text: 'then', isProse: false },
    { text: 'paid', isProse: false },
    { text: 'true', isProse: false },
    { text: 'the stock of all its lines is taken', isProse: true },
  ]);
});

test('reads what a bug shows to learners, and not its edits', () => {
  const bug =
    'behaviour: Sells too many.\nhints:\n  - Try `one` more.\nedits:\n  - find: take it away\n    replace: x\n';

  expect(texts(passagesOfBug(bug))).toEqual(['Sells too many.', 'Try Code more.']);
});

test('reads comments: lines that follow each other are one, and tags are apart', () => {
  const code = [
    '/** Counts the mugs. @param id of the mug\n * @throws RangeError when it is empty */',
    'const url = "http://none"; // The first line',
    '// and the second.',
    '',
    '// Another one.',
  ].join('\n');

  expect(texts(passagesOfComments('a.ts', code))).toEqual([
    'Counts the mugs. @param id of the mug',
    'when it is empty',
    'The first line and the second.',
    'Another one.',
  ]);
});

test('reads the texts of a catalogue, with a word in each place', () => {
  const code =
    "export const said = { a: 'Save it again.', key: 'id', b: (n: number) => `Read ${n} more lines.` };";

  expect(texts(passagesOfTexts('english.ts', code))).toEqual(['Save it again.', 'Read Code more lines.']);
});

test('tells sentences apart', () => {
  expect(sentencesOf('Is it so? It costs 12.50, e.g. in May. Yes!')).toEqual([
    'Is it so?',
    'It costs 12.50, e.g. in May.',
    'Yes!',
  ]);
});

test('refuses 31 words in a sentence, and a median of 14', () => {
  expect(weighed(`${wordsOf(30)} One. Two.`)).toMatchObject({
    sentences: 3,
    median: 1,
    longest: 30,
    problems: [],
  });
  expect(weighed(`${wordsOf(31)} One. Two.`).problems).toEqual([expect.stringContaining('31 words')]);
  expect(weighed(wordsOf(13)).problems).toEqual([]);
  expect(weighed(wordsOf(14)).problems).toEqual([expect.stringContaining('median')]);
});

test.for([
  ['Take the last line away.', 'remove'],
  ['Hand it in through a port.', 'pass'],
  ['The tests that come by it.', 'reaches'],
  ['It hangs on the day.', 'depends on'],
  ['As it was at first.', 'original'],
  ['That is wrong for who writes first.', 'anyone who'],
  ['Where you have passed, it goes on.', 'if, when'],
  ['It returns false where there is none.', 'if, when'],
  ['It stands in the file.', 'is'],
  ['It is beside the page.', 'next to'],
  ['Nobody looked.', 'no test'],
  ['You hold the promise, and not the answer.', 'not'],
  ['It is not impossible.', 'say what is'],
])('says what is better than "%s"', ([sentence, better]) => {
  expect(weighed(sentence!).problems).toEqual([expect.stringContaining(better!)]);
});

test.for([
  'Ask anyone who knows.',
  'Who noticed it?',
  'Where is the file?',
  'The folder where it is.',
  'A stub stands in for the card.',
  'You understand it, besides.',
])('has nothing against "%s"', (sentence) => {
  expect(weighed(sentence).problems).toEqual([]);
});

test('lets a phrase pass that is meant in its file, and notes that the exception was needed', () => {
  const meant = { file: 'page.md', words: 'The clock stands still', reason: 'It does.' };
  const elsewhere = { file: 'other.md', words: 'The clock stands still', reason: 'It does.' };
  const used = new Set<typeof meant>();

  expect(weighed('The clock stands still.', [elsewhere, meant], used).problems).toEqual([]);
  expect([...used]).toEqual([meant]);
});
