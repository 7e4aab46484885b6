import type { MadeSuite } from './made-suite.ts';

/** The files of two suites in one. */
export function combine(one: MadeSuite, other: MadeSuite): MadeSuite {
  return {
    name: `${one.name}-and-${other.name}`,
    kind: 'combined',
    make: `the files of ${one.name} and of ${other.name}`,
    of: [one.name, other.name],
    files: { ...renamed(one), ...renamed(other) },
  };
}

/** Two people may name their files alike. */
function renamed({ name, files }: MadeSuite): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}.${file}`, text]));
}
