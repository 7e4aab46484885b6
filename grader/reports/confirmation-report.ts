import type { Grade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';

const sentences = catalogue.confirmation;

/** What became of the catches that were asked again; no line where none was. */
export function confirmationLines({ trust }: Pick<Grade, 'trust'>): string[] {
  if (!trust?.confirmation) return [];
  const { confirmed, asked, refuted, unconfirmed } = trust.confirmation;
  return [
    sentences.report(confirmed, asked),
    ...(refuted.length > 0 ? [sentences.reportRefuted(refuted.length)] : []),
    ...(unconfirmed === undefined ? [] : [unconfirmed]),
  ];
}
