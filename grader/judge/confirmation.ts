import type { Evidence, Unconfirmed } from '../session/evidence.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Grade } from './grade.ts';

const sentences = catalogue.confirmation;

type Confirmation = NonNullable<NonNullable<Grade['trust']>['confirmation']>;

/** What a teacher should look at where catches were asked again. */
export const notReproduced = 'not-reproduced';
export const notConfirmed = 'unconfirmed';

/** What became of the catches that were asked again, for the record; undefined where none was. */
export function confirmationOf({ confirmation, mutants }: Evidence): Confirmation | undefined {
  if (!confirmation) return undefined;
  const { asked, confirmed, refuted, unconfirmed } = confirmation;
  const named = (mutants?.observations ?? []).filter(({ mutant }) => refuted.mutants.includes(mutant.id));
  return {
    asked,
    confirmed,
    refuted: [...refuted.bugs, ...named.map(({ mutant: { file, line, id } }) => `${file}:${line}:${id}`)],
    ...(unconfirmed && { unconfirmed: sentenceOf(unconfirmed) }),
  };
}

/** The flags of a submission that follow from it. */
export function confirmationFlags({ refuted, unconfirmed }: Confirmation): string[] {
  return [
    ...(refuted.length > 0 ? [notReproduced] : []),
    ...(unconfirmed === undefined ? [] : [notConfirmed]),
  ];
}

function sentenceOf(unconfirmed: Unconfirmed): string {
  switch (unconfirmed.why) {
    case 'not-built':
      return sentences.notBuilt(unconfirmed.message.split('\n')[0]);
    case 'not-started':
      return sentences.notStarted;
    case 'missing-packages':
      return sentences.missingPackages(unconfirmed.names.join(', '), unconfirmed.catches);
    case 'timed-out':
      return sentences.timedOut(unconfirmed.catches);
  }
}
