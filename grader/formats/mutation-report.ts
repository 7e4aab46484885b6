import type { Mutant } from '../implementations/mutants.ts';
import type { Grade, SurvivorGrade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import { cleanLine } from '../terminal/clean-text.ts';
import { offsetAt } from '../syntax/place.ts';

/** Of the tests that notice one mutant. */
const mostNames = 10;

interface Place {
  line: number;
  column: number;
}

/** What a report says of a mutant that is asked. */
type Reported = Pick<Mutant, 'id' | 'file' | 'line' | 'column' | 'mutator' | 'original' | 'replacement'> & {
  /** The names of the tests that notice it, where all were asked. */
  killedBy?: string[];
};

/** As mutation-testing-elements reads it. */
export interface MutationReport {
  schemaVersion: string;
  thresholds: { high: number; low: number };
  framework: { name: string; version: string };
  files: Record<string, { language: string; source: string; mutants: object[] }>;
}

/**
 * A report in the schema of mutation-testing-elements: the mutants that are asked, each with what became of it.
 * @param grade one with mutants
 * @param asked all that are asked. A grade lists only those that are alive.
 * @param readModule the text of a module
 */
export function reportOf(
  { mutants, versions }: Pick<Grade, 'mutants' | 'versions'>,
  asked: Reported[],
  readModule: (file: string) => string,
): MutationReport {
  const alive = new Map((mutants?.survivors ?? []).map((one) => [keyOf(one), one]));
  const files = Map.groupBy(asked, ({ file }) => file);
  return {
    schemaVersion: '2',
    thresholds: { high: 90, low: 70 },
    framework: { name: 'StrykerJS', version: versions.stryker },
    files: Object.fromEntries(
      [...files].map(([file, own]) => {
        const source = readModule(file);
        return [
          file,
          {
            language: 'typescript',
            source,
            mutants: own.map((mutant) => mutantOf(mutant, alive.get(keyOf(mutant)), source)),
          },
        ];
      }),
    ),
  };
}

/** The same as the text of a file. */
export function mutationReport(...facts: Parameters<typeof reportOf>): string {
  return `${JSON.stringify(reportOf(...facts), null, 2)}\n`;
}

/** What is neither killed nor passed over is alive here, as it is in the score: elsewhere a time-out counts as a kill. */
function mutantOf(mutant: Reported, survivor: SurvivorGrade | undefined, source: string): object {
  const { id, mutator, replacement, line, column, original, killedBy = [] } = mutant;
  const end = offsetAt(source, line, column) + original.length;
  return {
    id,
    mutatorName: mutator,
    replacement,
    location: { start: { line, column }, end: placeAt(source, end) },
    status: !survivor ? 'Killed' : survivor.outcome === 'no-coverage' ? 'NoCoverage' : 'Survived',
    ...(survivor && { statusReason: survivor.behaviour }),
    ...(killedBy.length > 0 && { statusReason: someOf(killedBy) }),
  };
}

/** The first names, and how many more there are. */
function someOf(names: string[]): string {
  const more = names.length - mostNames;
  const shown = names.slice(0, mostNames).map((name) => cleanLine(name));
  return [...shown, ...(more > 0 ? [catalogue.grade.more(more)] : [])].join('\n');
}

function keyOf({ file, id }: Pick<Mutant, 'file' | 'id'>): string {
  return `${file} ${id}`;
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
