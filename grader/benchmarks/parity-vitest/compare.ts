import { suiteOf, type Facts, type TestFact } from './facts.ts';
import { fairStatus, isRefused, refusedFiles } from './rules.ts';

export interface Side {
  facts: Facts;
  /** The files that the run has changed or made, by path. */
  written: Map<string, string>;
}

/** One line for each difference that is not meant. */
export function differences(vitest: Side, here: Side): string[] {
  const rewritten = [...vitest.written.keys()].filter(isTestFile);
  const unended = new Set(here.facts.unended.map(({ suite }) => suite));
  const ended = (facts: Facts): Facts => ({
    ...facts,
    tests: facts.tests.filter(({ file }) => !unended.has(suiteOf(file))),
    broken: facts.broken.filter((file) => !unended.has(suiteOf(file))),
  });
  return [
    ...differingTests(ended(vitest.facts), ended(here.facts), new Set(rewritten)),
    ...differingBroken(ended(vitest.facts), ended(here.facts)),
    ...differingUnhandled(ended(vitest.facts), ended(here.facts)),
    ...here.facts.unended.map(({ suite, how }) => `${suite}: here ${how}`),
    ...differingWritten(vitest.written, here.written),
  ];
}

/** @param rewritten test files that Vitest has changed */
function differingTests(vitest: Facts, here: Facts, rewritten: Set<string>): string[] {
  const expected = numbered(vitest.tests);
  const actual = numbered(here.tests);
  const refused = refusedFiles(vitest.tests, here.tests);
  return [...new Set([...expected.keys(), ...actual.keys()])].flatMap((key) => {
    const theirs = expected.get(key);
    const ours = actual.get(key);
    if (theirs && ours && (refused.has(theirs.file) || rewritten.has(theirs.file))) return [];
    if (theirs && isRefused(theirs))
      return theirs.modifiers.every((modifier) => ours?.modifiers.includes(modifier))
        ? []
        : [`${key}: not refused for ${theirs.modifiers.join(' and ')}, here ${told(ours)}`];
    const fair = theirs && fairStatus(theirs);
    return fair === ours?.status ? [] : [`${key}: vitest ${told(theirs, fair)}, here ${told(ours)}`];
  });
}

function told(test: TestFact | undefined, status = test?.status): string {
  if (!test) return 'has no such test';
  return test.errors.length > 0 ? `${status} (${test.errors.join(' / ')})` : status!;
}

/** By file and name; where tests of a file share a name, by their order. */
function numbered(tests: TestFact[]): Map<string, TestFact> {
  const byKey = new Map<string, TestFact>();
  for (const test of tests) {
    const name = `${test.file}: ${test.name}`;
    let key = name;
    for (let again = 2; byKey.has(key); again += 1) key = `${name} (${again})`;
    byKey.set(key, test);
  }
  return byKey;
}

function differingBroken(vitest: Facts, here: Facts): string[] {
  return [
    ...vitest.broken.filter((file) => !here.broken.includes(file)).map((file) => `${file}: loads only here`),
    ...here.broken
      .filter((file) => !vitest.broken.includes(file))
      .map((file) => `${file}: does not load here`),
  ];
}

function differingUnhandled(vitest: Facts, here: Facts): string[] {
  return [
    ...without(vitest.unhandled, here.unhandled).map((message) => `unhandled in Vitest only: ${message}`),
    ...without(here.unhandled, vitest.unhandled).map((message) => `unhandled only here: ${message}`),
  ];
}

/** Those of a list that are left when each of another one is removed once. */
function without(some: string[], others: string[]): string[] {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Snapshots, above all. A test file is the learner's own: it is never written here, where Vitest fills in inline snapshots. */
function differingWritten(vitest: Map<string, string>, here: Map<string, string>): string[] {
  return [...new Set([...vitest.keys(), ...here.keys()])].flatMap((file) => {
    if (isTestFile(file)) return here.has(file) ? [`${file}: was changed here`] : [];
    if (vitest.get(file) === here.get(file)) return [];
    if (!here.has(file)) return [`${file}: written by Vitest only`];
    return [`${file}: ${vitest.has(file) ? 'written otherwise than by Vitest' : 'written only here'}`];
  });
}

function isTestFile(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}
