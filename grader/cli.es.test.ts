import { describe } from 'vitest';
import { english } from './sentences/english.ts';
import { spanish } from './sentences/spanish.ts';
import { kata } from './testing/kata.ts';
import { sentenceSamples } from './testing/sentence-samples.ts';
import { test } from './testing/test.ts';

/** Fewer words than this may also stand in the English texts of the course. */
const fewWords = 3;

const samples = sentenceSamples();
const inSpanish = textsOf(spanish).join('\n');

/** The texts of the English sentences, without the values that they tell. */
const parts = [...new Set(textsOf(english).flatMap((text) => text.split(/Muestra\d+|\d+|`[^`]*`/)))]
  .map((part) => part.trim())
  .filter((part) => part.split(/\s+/).length >= fewWords && !inSpanish.includes(part));

describe.concurrent('kata in Spanish', () => {
  test.for([
    [['--help'], 'Uso: kata'],
    [['list'], '* camino principal'],
    [['grade', '02'], '02-sales: débil'],
    [['grade', '02', '--tests', 'solutions/02-sales'], '02-sales: dominada'],
    [['hint', '02'], 'pide otra vez.'],
    [['grade', '99'], '`kata list` las muestra todas.'],
  ] as const)('%j says no sentence of English', async ([args, expected], { course, expect }) => {
    const { stdout, stderr } = await kata(course.root, [...args], { language: 'es' });
    const said = `${stdout}${stderr}`.replaceAll(/\s+/g, ' ');

    expect(said).toContain(expected);
    expect(parts.filter((part) => said.includes(part))).toEqual([]);
  });

  test('the same search finds the sentences of English', async ({ course, expect }) => {
    const { stdout } = await kata(course.root, ['list']);
    const said = stdout.replaceAll(/\s+/g, ' ');

    expect(parts.filter((part) => said.includes(part)).length).toBeGreaterThan(1);
  });
});

function textsOf(part: object, place = ''): string[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    const path = place === '' ? key : `${place}.${key}`;
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return samples.get(path)!.map((values) => String(value(...values)));
    return textsOf(value as object, path);
  });
}
