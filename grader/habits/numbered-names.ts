import type { WrittenTest } from '../syntax/written-test.ts';

/** Tests of one group whose names differ in nothing but a number or letter at the end. */
export interface NumberedNames {
  /** What the names have in common. */
  stem: string;
  tests: WrittenTest[];
}

/** Fewer may be chance. */
const many = 5;
const numbered = /^(?<stem>.*?)[\s#_-]*(?<count>\d+|(?<=[\s#_-])\p{L})$/u;

/** Finds many tests of one name with a count. A number that the code of its test mentions is a value, and no count. */
export function numberedNamesIn(tests: WrittenTest[]): NumberedNames[] {
  const groups = new Map<string, NumberedNames>();
  for (const test of tests) {
    const { stem, count } = numbered.exec(test.title.trim())?.groups ?? {};
    if (test.isTable || !stem || count === undefined || mentions(test, count)) continue;
    const key = JSON.stringify([test.file.path, test.around, stem]);
    const group = groups.get(key) ?? { stem, tests: [] };
    group.tests.push(test);
    groups.set(key, group);
  }
  return [...groups.values()].filter((group) => group.tests.length >= many);
}

function mentions({ file, callback }: WrittenTest, count: string): boolean {
  if (!callback) return true;
  const code = file.text.slice(callback.start, callback.end).replaceAll('_', '');
  return new RegExp(`(?<![\\p{L}\\d.])${count}(?![\\p{L}\\d.])`, 'u').test(code);
}
