import type { BugGrade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import { cleanLine } from '../terminal/clean-text.ts';

const sentences = catalogue.grade;

/** Why it is not known whether the tests noticed a bug; nothing where they clearly did not. */
export function whyUncertain({ outcome, late }: Pick<BugGrade, 'outcome' | 'late'>): string[] {
  if (late !== undefined) return [sentences.late(cleanLine(late))];
  if (outcome === 'timed-out') return [sentences.timedOut];
  return outcome === 'crashed' ? [sentences.crashed] : [];
}
