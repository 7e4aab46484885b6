import { describe, expect, test } from 'vitest';
import { sentenceSamples } from '../testing/sentence-samples.ts';
import { english, type Catalogue } from './english.ts';
import { spanish } from './spanish.ts';

/** One sentence in both languages, with the arguments that made it. */
interface Pair {
  path: string;
  values: unknown[];
  english: string;
  spanish: string;
}

const samples = sentenceSamples();

/** The same in both languages, and why. */
const same = {
  'coach.taskOpen': 'the word in the file',
  'commands.doctor.checks.node': 'a name',
  'commands.doctor.checks.npm': 'a name',
  'commands.doctor.checks.terminal': 'a word in both languages',
  'commands.doctor.npm': 'only a version',
  'commands.list.minutes': 'an abbreviation in both languages',
  'deeds.habit': 'only what is told elsewhere',
  'habit.place': 'a file and a line',
  'survivorHints.differ': 'only what is told elsewhere',
  'verify.suites.broken': 'a folder and a sentence from elsewhere',
};

/** None of them is a word of Spanish. */
const englishWords =
  /(?<!\p{L})(?:the|and|your|you|is|are|of|with|not|to|that|this|it|its|from|when|if|but|or|which|does|was|were|by|an|at|in|what|there|them|they|we|our|on|as|be|can|have|more|one|only|before|after|again)(?!\p{L})/iu;

const longest = 22;

test('has the same sentences as English', () => {
  expect(pathsOf(spanish).toSorted()).toEqual(pathsOf(english).toSorted());
});

test('lists keys and chapters in the order of English', () => {
  expect(pathsOf(spanish.coach)).toEqual(pathsOf(english.coach));
  expect(pathsOf(spanish.commands)).toEqual(pathsOf(english.commands));
});

test('calls every sentence that takes values', () => {
  const functions = pathsOf(english).filter((path) => typeof at(english, path) === 'function');

  expect([...samples.keys()].toSorted()).toEqual(functions.toSorted());
});

test('tells each value that English tells', () => {
  expect(lostValues(spanish)).toEqual([]);
});

test('tells apart what English tells apart', () => {
  expect(mergedCases(spanish)).toEqual([]);
});

test('is another text than English, with few exceptions', () => {
  const equal = new Set(
    pairsWith(spanish).flatMap((pair) => (pair.english === pair.spanish ? pair.path : [])),
  );

  expect([...equal].toSorted()).toEqual(Object.keys(same).toSorted());
});

test('holds no English word outside of code', () => {
  expect(englishRests(spanish)).toEqual([]);
});

test(`has no sentence of more than ${longest} words`, () => {
  expect(longSentences(spanish)).toEqual([]);
});

describe('these checks find', () => {
  const withHint = (hint: typeof english.coach.hint): Catalogue => ({
    ...spanish,
    coach: { ...spanish.coach, hint },
  });

  test('a value that is not told', () => {
    const lost = lostValues(withHint((_task, step, steps, text) => `Pista ${step} de ${steps}: ${text}`));

    expect(lost.length).toBeGreaterThan(0);
    expect(lost.every((problem) => problem.startsWith('coach.hint'))).toBe(true);
  });

  test('two cases that have become one', () => {
    const merged = {
      ...spanish,
      habits: {
        ...spanish.habits,
        'mocks-for-dependencies': { ...spanish.habits['mocks-for-dependencies'], broken: () => 'Falla.' },
      },
    };

    expect(mergedCases(merged)[0]).toMatch(/^habits\.mocks-for-dependencies\.broken/);
  });

  test('a word of English, but not in code', () => {
    expect(englishRests(withHint(() => 'Look at the shelf.'))).toHaveLength(1);
    expect(englishRests(withHint(() => 'Usa `the.shelf`.'))).toEqual([]);
  });
});

function pathsOf(part: object, parents: string[] = []): string[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? pathsOf(value, [...parents, key])
      : [[...parents, key].join('.')],
  );
}

function at(catalogue: object, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], catalogue);
}

function textOf(catalogue: object, path: string, values: unknown[]): string {
  const sentence = at(catalogue, path);
  return typeof sentence === 'function' ? String(sentence(...values)) : String(sentence);
}

function pairsWith(translation: Catalogue): Pair[] {
  return pathsOf(english).flatMap((path) =>
    (samples.get(path) ?? [[]]).map((values) => ({
      path,
      values,
      english: textOf(english, path, values),
      spanish: textOf(translation, path, values),
    })),
  );
}

/** Values that are like no other text: `Muestra1`, or a number of two digits and more. */
function toldIn(text: string): string[] {
  return [...new Set(text.match(/Muestra\d+|\b\d{2,}\b/g))];
}

function lostValues(translation: Catalogue): string[] {
  return pairsWith(translation).flatMap((pair) => {
    const told = toldIn(pair.spanish);
    return toldIn(pair.english)
      .filter((value) => !told.includes(value))
      .map((value) => `${pair.path}: ${value} of "${pair.english}" is not in "${pair.spanish}"`);
  });
}

function mergedCases(translation: Catalogue): string[] {
  const first = new Map<string, Pair>();
  return pairsWith(translation).flatMap((pair) => {
    const key = `${pair.path}: ${pair.spanish}`;
    const earlier = first.get(key) ?? pair;
    first.set(key, earlier);
    return earlier.english === pair.english
      ? []
      : [`${key}, for "${earlier.english}" and for "${pair.english}"`];
  });
}

function englishRests(translation: Catalogue): string[] {
  const texts = pairsWith(translation).flatMap((pair) => {
    const [word] = englishWords.exec(proseOf(pair.spanish)) ?? [];
    return word === undefined ? [] : [`${pair.path}: "${word}" in "${pair.spanish}"`];
  });
  return [...new Set(texts)];
}

function longSentences(translation: Catalogue): string[] {
  const texts = pairsWith(translation).flatMap(({ path, spanish: text }) =>
    proseOf(text)
      // A text that is told in quotes ends a sentence, too.
      .split(/(?<=[.?])\s|(?<=")\s(?=\p{Lu})/u)
      .filter((sentence) => sentence.split(/\s+/).length > longest)
      .map((sentence) => `${path}: "${sentence}"`),
  );
  return [...new Set(texts)];
}

/** Without code, flags and the names of files and matchers. */
function proseOf(text: string): string {
  return text
    .replaceAll(/`[^`]*`/g, 'código')
    .replaceAll(/(?<!\w)--?[a-z][\w-]*/g, 'opción')
    .replaceAll(/[\w./#-]*(?:[./_]\w|\w\(|[a-z][A-Z])[\w./()-]*(?<!\.)/g, 'nombre');
}
