import { randomInt } from 'node:crypto';
import { parseSync } from 'vite';
import { walk } from './walk.ts';

const mostBlanks = 256;
const mostDead = 160;

/** Where blanks change nothing: at the start of a body, and before a statement. In the order of the text. */
export function quietPlaces(code: string): number[] {
  const places = new Set<number>();
  // What is awaited is inside of a function when it is compiled.
  walk(parseSync('module.mjs', code).program, (node) => {
    if (/^(?:BlockStatement|FunctionBody|ClassBody)$/.test(node.type)) places.add(node.start + 1);
    else if (/(?:Statement|Declaration)$/.test(node.type)) places.add(node.start);
  });
  return [...places].toSorted((a, b) => a - b);
}

/** The text with blanks of random length: positions, lengths and sizes say nothing of what is in it. */
export function withBlanks(code: string, places: number[]): string {
  const cuts = [0, ...places, code.length];
  const parts = cuts.slice(1).map((end, index) => code.slice(cuts[index], end));
  return parts.join('\0').replaceAll('\0', () => ' '.repeat(randomInt(mostBlanks)));
}

/** A function that is never called, of random size. */
export function deadCode(): string {
  const statements = Array.from(
    { length: randomInt(mostDead) },
    () => `void ${JSON.stringify('x'.repeat(randomInt(64)))};`,
  );
  return `() => { ${statements.join(' ')} }`;
}
