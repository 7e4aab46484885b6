import type { Observation } from '../session/evidence.ts';
import type { CorrectGrade } from './grade.ts';
import { failureOn } from './refusals.ts';

/** What became of the suite on each correct implementation. */
export function judgeCorrect(correct: Observation[]): CorrectGrade[] {
  const ids = [...new Set(correct.map(({ implementation }) => implementation.id))];
  return ids.map((id) => {
    const seen = correct.filter(({ implementation }) => implementation.id === id);
    const rejectedBy = new Set(
      seen.flatMap((observation) =>
        observation.result.tests
          .filter(({ key, modifiers }) => modifiers.length === 0 && failureOn(key, observation))
          .map(({ name }) => name),
      ),
    );
    const ended = seen
      .map(({ result }) => (result.loadErrors.length > 0 ? 'crashed' : result.ended))
      .find((one) => one !== 'finished');
    return {
      id,
      kind: seen[0].implementation.kind as CorrectGrade['kind'],
      outcome: ended ?? (rejectedBy.size > 0 ? 'rejected' : 'accepted'),
      rejectedBy: [...rejectedBy],
    };
  });
}
