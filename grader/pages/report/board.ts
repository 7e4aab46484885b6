import type { AskedMutant, BugGrade, CorrectGrade, Grade, TestGrade } from '../../judge/grade.ts';
import { keyOf } from '../words.ts';

/** The board: which test says what of which implementation, as data. */
export interface Board {
  groups: Group[];
  rows: Row[];
  /** How many tests there are; more than there are rows, where they are too many to show. */
  tests: number;
  /** Every test was asked about everything. Otherwise a catch names only those that were asked. */
  isFull: boolean;
}

export type Group =
  | { kind: 'correct'; columns: Column<CorrectGrade[]>[] }
  | { kind: 'bugs'; task: Grade['tasks'][number]; columns: Column<NumberedBug>[] }
  | { kind: 'mutants'; file: string; columns: Column<AskedMutant>[] };

export interface Column<Of = CorrectGrade[] | NumberedBug | AskedMutant> {
  id: string;
  /** Correct versions that every test accepts are told apart by nothing, so they share a column. */
  of: Of;
  /** The names of the tests that have something to say of it: that refuse what is correct, or notice what is wrong. */
  marked: ReadonlySet<string>;
}

/** A bug with the number that it has on the page. */
export type NumberedBug = BugGrade & { number: number };

export interface Row {
  id: string;
  test: TestGrade;
  /** What would be missed without it: something; nothing, as others notice the same; nothing at all; not asked yet. */
  worth: 'own' | 'shared' | 'nothing' | 'waiting' | 'unknown';
}

/** More rows, and more cells, make a page slow, and nobody reads them. */
const mostRows = 500;
const mostCells = 40_000;

/** @param grade as its reader may see it @param prefix of all ids */
export function boardOf(grade: Grade, prefix: string): Board {
  const bugs = numbered(grade.bugs);
  const each = grade.mutants?.each ?? [];
  const isFull = grade.full === true;
  const column = <Of>(id: string, of: Of, marked: string[]): Column<Of> => ({
    id: `${prefix}-${id}`,
    of,
    marked: new Set(marked),
  });
  const mutants = each.map((mutant, index) => column(`mutant-${index + 1}`, mutant, mutant.killedBy));
  const groups: Group[] = [
    {
      kind: 'correct',
      columns: correctColumns(grade).map(([id, shops]) =>
        column(
          `correct-${id}`,
          shops,
          shops.flatMap(({ rejectedBy }) => rejectedBy),
        ),
      ),
    },
    ...grade.tasks.map((task) => ({
      kind: 'bugs' as const,
      task,
      columns: bugs
        .filter((bug) => bug.task === task.task)
        .map((bug) => column(`bug-${bug.number}`, bug, bug.caughtBy)),
    })),
    ...[...Map.groupBy(mutants, ({ of }) => of.file)].map(([file, columns]) => ({
      kind: 'mutants' as const,
      file,
      columns: columns.toSorted((a, b) => a.of.line - b.of.line || a.of.column - b.of.column),
    })),
  ];
  const wrong = groups.flatMap((group): Column[] => (group.kind === 'correct' ? [] : group.columns));
  const width = groups.reduce((sum, { columns }) => sum + columns.length, 0);
  const most = Math.min(mostRows, Math.floor(mostCells / Math.max(1, width)));
  // Those that count first: the others have nothing to say of bugs.
  const tests = grade.tests.toSorted((a, b) => Number(b.counts) - Number(a.counts)).slice(0, most);
  const seen = new Map<string, number>();
  return {
    groups: groups.filter(({ columns }) => columns.length > 0),
    rows: tests.map((test) => {
      const key = keyOf(test.file, test.name);
      const times = seen.get(key) ?? 0;
      seen.set(key, times + 1);
      return {
        id: `${prefix}-test-${key}${times > 0 ? `-${times}` : ''}`,
        test,
        worth: worthOf(test, wrong, isFull),
      };
    }),
    tests: grade.tests.length,
    isFull,
  };
}

/** Bugs with their numbers, in the order of the tasks. */
export function numbered(bugs: BugGrade[]): NumberedBug[] {
  return bugs.map((bug, index) => ({ ...bug, number: index + 1 }));
}

/** Ours, each that some test refuses, and all others in one. */
function correctColumns(grade: Grade): [id: string, shops: CorrectGrade[]][] {
  const [ours, others] = [true, false].map((isOurs) =>
    correctOnes(grade).filter(({ kind }) => (kind === 'reference') === isOurs),
  );
  const refused = others.filter(({ outcome }) => outcome !== 'accepted');
  const accepted = others.filter(({ outcome }) => outcome === 'accepted');
  return [
    ...ours.map((shop): [string, CorrectGrade[]] => ['ours', [shop]]),
    ...refused.map((shop): [string, CorrectGrade[]] => [keyOf(shop.id), [shop]]),
    ...(accepted.length > 0 ? [['others', accepted] satisfies [string, CorrectGrade[]]] : []),
  ];
}

/** A decoy is our own code in another text: it is told only where a test refuses it that accepts ours. */
export function correctOnes({ correct }: Grade): CorrectGrade[] {
  const refusing = new Set(correct.find(({ kind }) => kind === 'reference')?.rejectedBy);
  return correct.filter(
    ({ kind, rejectedBy }) => kind !== 'decoy' || rejectedBy.some((test) => !refusing.has(test)),
  );
}

function worthOf({ name, counts }: TestGrade, wrong: Column[], isFull: boolean): Row['worth'] {
  if (!counts) return 'waiting';
  if (!isFull) return 'unknown';
  const noticed = wrong.filter(({ marked }) => marked.has(name));
  if (noticed.length === 0) return 'nothing';
  return noticed.some(({ marked }) => marked.size === 1) ? 'own' : 'shared';
}
