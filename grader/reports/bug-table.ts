import type { Lesson } from '../course/course.ts';
import type { BugGrade, Grade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import { whyUncertain } from './why-uncertain.ts';
import { wrapped } from './wrapped.ts';
import { cleanLine } from '../terminal/clean-text.ts';

const sentences = catalogue.report.table;
/** In columns: in less, a table is hard to follow. */
const leastWidth = 80;
const leastName = 24;
const widest = 100;
const indent = '  ';

/**
 * Which test notices which bug. The bugs that no test notices are named as far as the lesson reveals them. The grade
 * must be a full one: `isFull`.
 */
export function bugTable(
  { tests, bugs, tasks, verdict }: Pick<Grade, 'tests' | 'bugs' | 'tasks' | 'verdict'>,
  reveal: Lesson['reveal'],
  width: number,
): string[] {
  if (verdict === 'broken' || bugs.length === 0) return [];
  const names = [...new Set(tests.filter(({ counts }) => counts).map(({ name }) => name))];
  const open = new Set(tasks.filter((task) => task.open).map(({ task }) => task));
  const rows = bugs.map((bug) => ({ label: labelOf(bug, open.has(bug.task) ? 'count' : reveal), ...bug }));
  const digits = String(bugs.length).length;
  const cell = digits + 2;
  const room = Math.min(width, widest) - indent.length - bugs.length * cell;
  const isWide = width >= leastWidth && room >= leastName;
  const waiting = tests.filter(({ counts }) => !counts).length;
  const idle = names.filter((name) => bugs.every(({ caughtBy }) => !caughtBy.includes(name)));
  const isTold = names.length > 0 && idle.length + waiting > 0;
  return [
    ...wrapped(sentences.title, width),
    ...(names.length === 0
      ? wrapped(sentences.empty, width, indent)
      : isWide
        ? matrix(names, rows, { room, cell, width })
        : list(rows, width)),
    ...(isTold ? [''] : []),
    ...(idle.length > 0 && names.length > 0 ? wrapped(sentences.idle(idle.length), width, indent) : []),
    ...idle.flatMap((name) => wrapped(cleanLine(name), width, '    ', '      ')),
    ...(waiting > 0 && names.length > 0 ? wrapped(sentences.notAsked(waiting), width, indent) : []),
  ];
}

type Row = Pick<BugGrade, 'caughtBy'> & { label: string };

/** Tests by bugs. @param room for the tests' names, in columns */
function matrix(
  names: string[],
  rows: Row[],
  { room, cell, width }: { room: number; cell: number; width: number },
): string[] {
  const column = Math.min(room, Math.max(...names.map((name) => name.length)));
  const cells = (texts: string[]): string => texts.map((text) => text.padStart(cell)).join('');
  return [
    ...rows.flatMap(({ label }, index) => numbered(index, cell - 2, label, width)),
    '',
    `${indent}${' '.repeat(column)}${cells(rows.map((_, index) => String(index + 1)))}`,
    ...names.flatMap((name) => {
      const [first, ...others] = wrapped(cleanLine(name), column);
      const marks = rows.map(({ caughtBy }) => (caughtBy.includes(name) ? 'x' : '.'));
      return [`${indent}${first.padEnd(column)}${cells(marks)}`, ...others.map((line) => `${indent}${line}`)];
    }),
  ];
}

/** Each bug, and below it the tests that notice it. */
function list(rows: Row[], width: number): string[] {
  const cell = String(rows.length).length;
  const below = `${indent}${' '.repeat(cell + 2)}`;
  return rows.flatMap(({ label, caughtBy }, index) => [
    ...numbered(index, cell, label, width),
    ...[...new Set(caughtBy)].flatMap((name) =>
      wrapped(sentences.noticedBy(cleanLine(name)), width, below, `${below}  `),
    ),
    ...(caughtBy.length === 0 ? wrapped(sentences.nobody, width, below) : []),
  ]);
}

function numbered(index: number, cell: number, label: string, width: number): string[] {
  const hanging = `${indent}${' '.repeat(cell + 2)}`;
  return wrapped(label, width, `${indent}${String(index + 1).padStart(cell)}  `, hanging);
}

function labelOf(bug: BugGrade, reveal: Lesson['reveal']): string {
  if (bug.caughtBy.length > 0) return bug.behaviour;
  const text = {
    behaviour: catalogue.grade.missed(bug.behaviour),
    requirement: catalogue.grade.missed(bug.requirement),
    count: sentences.missedBug(bug.task),
  }[reveal];
  return [text, ...whyUncertain(bug)].join(' ');
}
