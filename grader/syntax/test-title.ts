import type { ESTree } from 'vite';
import { stringOf } from './literals.ts';

const separator = ' > ';

/** The name of a test as Vitest says it: the titles of the suites around it, then its own. */
export function fullNameOf({ around, title }: { around: string[]; title: string }): string {
  return [...around, title].join(separator);
}

/** The title that a call of `test` or `describe` gives, with `%s` for every value in a template. */
export function titleIn({ arguments: [first] }: ESTree.CallExpression): string | undefined {
  if (first?.type === 'TemplateLiteral') return first.quasis.map(({ value }) => value.cooked).join('%s');
  return stringOf(first);
}

/** The names that a test with these titles can have: tables put values in place of `%s` and `$word`. */
export function namesFitting({ around, title }: { around: string[]; title: string }): RegExp {
  const patterns = [...around, title].map(patternOf);
  return new RegExp(`^${patterns.join(separator)}$`, 's');
}

/** Whether a test of this title can have this name, whatever the suites around it are called. */
export function fitsTitle(title: string, name: string): boolean {
  return new RegExp(`^(.*${separator})?${patternOf(title)}$`, 's').test(name);
}

function patternOf(title: string): string {
  return title
    .split(/%[sdifjoOc#$]|\$[\w.]+/)
    .map(RegExp.escape)
    .join('.*');
}
