import { cutSuite, writtenTests } from '../benchmarks/cut-suite.ts';
import { parseModule } from '../syntax/parse.ts';
import { testsIn } from '../syntax/written-test.ts';
import type { MadeSuite } from './made-suite.ts';

/** A suite without what fails on correct code: Stryker takes only green suites. @param refusing as plain Vitest names it */
export function greenOf(suite: MadeSuite, refusing: readonly string[]): MadeSuite {
  if (refusing.length === 0) return suite;
  const files = Object.entries(suite.files)
    .filter(([file]) => !refusing.includes(`${suite.name}/${file}`))
    .map(([file, text]) => {
      const start = `${suite.name}/${file} > `;
      const names = refusing.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
      return [file, withoutTests(file, text, names)];
    })
    .filter(([file, text]) => writtenTests(file, text) > 0);
  return { ...suite, files: Object.fromEntries(files) as MadeSuite['files'] };
}

function withoutTests(file: string, text: string, names: string[]): string {
  const { program } = parseModule(file, text);
  const red = testsIn({ path: file, text, program }).filter((test) =>
    names.some((name) => test.names.test(name)),
  );
  return cutSuite(
    file,
    text,
    ({ start, end }) => !red.some(({ call }) => start <= call.start && call.end <= end),
  );
}
