import { catalogue } from '../../sentences/sentences.ts';
import type { Collected, Refusal } from './collect.ts';

const sentences = catalogue.intake;

/** How many names a sentence tells. */
const mostNames = 5;

/** What was not taken of a submission, a sentence for each reason; undefined where all of it was. */
export function noteOf(
  { refused, leftOut }: Pick<Collected, 'refused' | 'leftOut'>,
  stray: string[],
  replaced: string[],
): string | undefined {
  const byReason = Map.groupBy(refused, ({ why }) => why);
  const told = [
    ...[...byReason].map(([why, entries]) =>
      refusalNote(
        why,
        entries.map(({ name }) => name),
      ),
    ),
    ...(stray.length > 0 ? [sentences.stray(listed(stray))] : []),
    ...(replaced.length > 0 ? [sentences.replaced(listed(replaced))] : []),
    ...(leftOut.size > 0 ? [sentences.leftOut(listed([...leftOut]))] : []),
  ];
  return told.length > 0 ? told.join(' ') : undefined;
}

function refusalNote(why: Refusal, names: string[]): string {
  return sentences.refused[why](listed(names));
}

function listed(names: string[]): string {
  const unique = [...new Set(names)].map(shownName);
  const first = unique.slice(0, mostNames).join(', ');
  const more = unique.length - mostNames;
  return more > 0 ? `${first} ${sentences.more(more)}` : first;
}

/** A name of somebody else, without what could move a cursor or turn a line around. */
export function shownName(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '?');
  return plain.length > 60 ? `${plain.slice(0, 57)}...` : plain;
}
