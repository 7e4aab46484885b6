import { expect, test } from 'vitest';
import { VersionTexts } from './version-text.ts';

const code = `class Till { #cents = 0; add(cents) { if (cents < 0) throw new RangeError('no'); for (const one of [cents]) this.#cents += one; return this.#cents; } }
__vite_ssr_exportName__('till', () => { return new Till(); });
const text = \`a { b; \${[1].map((n) => { return n; })} }\`; __vite_ssr_exportName__('text', () => text);`;

test('each text of a version is another one, and does the same', async () => {
  const texts = new VersionTexts();
  const made = Array.from({ length: 20 }, () => texts.of([code]));
  const results = await Promise.all(made.map((text) => exportsOf(text)));

  expect(new Set(made.map(({ length }) => length)).size).toBeGreaterThan(10);
  expect(new Set(results.map(({ till }) => String(till.add).length)).size).toBeGreaterThan(5);
  expect(results.map(({ till, text }) => [till.add(3), till.add(4), text])).toEqual(
    results.map(() => [3, 7, 'a { b; 1 }']),
  );
});

async function exportsOf(text: string): Promise<{ till: { add(cents: number): number }; text: string }> {
  const [module] = new Function(`return ${text}`)() as ((...values: unknown[]) => Promise<void>)[];
  const found: Record<string, () => unknown> = {};
  const exportName = (name: string, get: () => unknown): void => void (found[name] = get);
  await module({}, {}, undefined, undefined, undefined, exportName);
  return { till: found.till() as { add(cents: number): number }, text: found.text() as string };
}
