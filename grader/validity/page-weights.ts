import { groupedWeights, groupsIn } from './groups.ts';
import { markdownTable } from './markdown-table.ts';
import type { Results, SystemResult } from './results.ts';
import { rhoBy } from './weights.ts';

/** The points for bugs that are compared. */
const points = [70, 80, 90, 100];

/** Rho for other weights of bugs and mutants, and for other weights of bugs. */
export function weightsTable({ systems }: Results): string {
  const rows = Object.entries(systems).flatMap(([name, system]) => [
    row(
      `\`${name}\`, each bug counts one`,
      system,
      system.kitBugs.map(() => 1),
    ),
    row(
      `\`${name}\`, weights of the lesson`,
      system,
      system.kitBugs.map(({ weight }) => weight),
    ),
    row(`\`${name}\`, ${groupsInWords(system)}`, system, groupedWeights(system)),
  ]);
  const heading = ['', ...points.map((bugs) => `${bugs} to ${100 - bugs}`)];
  return markdownTable([heading, ...rows]);
}

function row(label: string, system: SystemResult, weights: number[]): string[] {
  return [label, ...points.map((bugs) => rhoBy(system, { bugs, weights }).toFixed(3))];
}

function groupsInWords(system: SystemResult): string {
  const groups = groupsIn(system);
  return `${groups.length} groups of ${groups.flat().length} bugs`;
}
