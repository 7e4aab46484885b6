import type { Mutant } from '../implementations/mutants.ts';
import type { Evidence, MutantObservation } from '../session/evidence.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { AskedMutant, MutantsGrade, SurvivorGrade } from './grade.ts';
import { changeOf } from './mutant-change.ts';
import { toldChange } from './told-change.ts';

const sentences = catalogue.mutants;

/** What became of a mutant. */
export type Fate = 'killed' | SurvivorGrade['outcome'];

/** What became of a mutant. Only a failing test kills: a test that never ended did not say that it noticed. */
export function fateOf({ result }: MutantObservation): Fate {
  if (!result) return 'no-coverage';
  if (result.ended !== 'finished') return result.ended;
  if (result.isEndless) return 'timed-out';
  const failed = result.tests.filter(({ status }) => status === 'failed');
  if (failed.some(({ timedOut }) => !timedOut)) return 'killed';
  if (failed.length > 0) return 'timed-out';
  return result.loadErrors.length > 0 ? 'crashed' : 'survived';
}

/** Judges the mutants that the solution kills. */
export function judgeMutants({
  total,
  observations,
  isFull,
}: NonNullable<Evidence['mutants']>): MutantsGrade {
  const fates = observations.map((observation) => ({ ...observation, fate: fateOf(observation) }));
  const count = (wanted: Fate): number => fates.filter(({ fate }) => fate === wanted).length;
  return {
    total,
    gradable: observations.length,
    killed: count('killed'),
    survived: count('survived'),
    noCoverage: count('no-coverage'),
    timedOut: count('timed-out'),
    crashed: count('crashed'),
    survivors: fates
      .flatMap(({ mutant, fate }) => (fate === 'killed' ? [] : [survivorOf(mutant, fate)]))
      .toSorted(byWhatTheyTell),
    ...(isFull && { each: fates.map(askedOf) }),
  };
}

function askedOf({ mutant, fate, result, others = [] }: MutantObservation & { fate: Fate }): AskedMutant {
  const { id, file, line, column, mutator, original, replacement } = mutant;
  const noticing = [...(result?.tests ?? []), ...others].filter(
    ({ status, timedOut }) => status === 'failed' && !timedOut,
  );
  const killedBy = fate === 'killed' ? [...new Set(noticing.map(({ name }) => name))] : [];
  return { id, file, line, column, mutator, original, replacement, outcome: fate, killedBy };
}

function survivorOf(mutant: Mutant, outcome: SurvivorGrade['outcome']): SurvivorGrade {
  const { id, file, line, inside, part, mutator, original, replacement, before, after } = mutant;
  return {
    id,
    file,
    line,
    inside,
    ...(part && { part }),
    mutator,
    original,
    replacement,
    before,
    after,
    outcome,
    behaviour: behaviourOf(mutant, outcome),
  };
}

/** A mutant as a reader would tell it. */
function behaviourOf(mutant: Mutant, outcome: SurvivorGrade['outcome']): string {
  const change = toldChange(changeOf(mutant));
  switch (outcome) {
    case 'no-coverage':
      return sentences.noCoverage(change);
    case 'timed-out':
      return sentences.timedOut(change);
    case 'crashed':
      return sentences.crashed(change);
    case 'survived':
      return sentences.survived(change);
  }
}

/** The most telling mutators come first: whole parts that no test looks at, then decisions, then values. */
const telling =
  'BlockStatement CallExpression ConditionalExpression EqualityOperator LogicalOperator BooleanLiteral ArithmeticOperator MethodExpression'.split(
    ' ',
  );

function byWhatTheyTell(a: SurvivorGrade, b: SurvivorGrade): number {
  const rank = ({ mutator }: SurvivorGrade): number =>
    (telling.indexOf(mutator) + telling.length + 1) % (telling.length + 1);
  return rank(a) - rank(b) || a.file.localeCompare(b.file) || a.line - b.line;
}
