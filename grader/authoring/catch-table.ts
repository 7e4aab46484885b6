import type { Grade } from '../judge/grade.ts';

const widestName = 70;

/** Which test catches which bug, as lines for an author. The grade must be a full one: `isFull`. */
export function catchTable({ tests, bugs }: Pick<Grade, 'tests' | 'bugs'>, width: number): string[] {
  const cell = String(bugs.length).length + 1;
  const room = Math.max(20, Math.min(widestName, width - 2 - bugs.length * cell));
  const names = Math.min(room, Math.max(0, ...tests.map(({ name }) => name.length)));
  const row = (name: string, cells: string[]): string =>
    `  ${shortened(name, names).padEnd(names)}${cells.map((text) => text.padStart(cell)).join('')}`;

  return [
    ...bugs.map(({ id }, index) => `  ${String(index + 1).padStart(cell - 1)} ${id}`),
    '',
    row(
      '',
      bugs.map((_, index) => String(index + 1)),
    ),
    ...tests.map(({ name }) =>
      row(
        name,
        bugs.map(({ caughtBy }) => (caughtBy.includes(name) ? 'x' : '.')),
      ),
    ),
  ];
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
