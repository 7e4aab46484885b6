import path from 'node:path';
import { catalogue } from '../sentences/sentences.ts';
import type { FreedomUse } from '../verify/freedoms.ts';

/** Which refactoring uses what is not promised, as lines for an author: freedom, module, refactorings. */
export function freedomTable(uses: FreedomUse[]): string[] {
  if (uses.length === 0) return [];
  const widest = (cells: string[]): number => Math.max(...cells.map((cell) => cell.length));
  const freedoms = widest(uses.map(({ freedom }) => freedom));
  const modules = widest(uses.map(({ module }) => module));
  return [
    '',
    ...uses.map(({ freedom, module, usedBy }) =>
      [
        `  ${freedom.padEnd(freedoms)}`,
        module.padEnd(modules),
        usedBy.length === 0
          ? catalogue.verify.noRefactoring
          : usedBy.map((id) => path.posix.basename(id)).join(', '),
      ].join('  '),
    ),
  ];
}
