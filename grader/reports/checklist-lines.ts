import pc from 'picocolors';
import type { ChecklistPart } from '../learner/checklist.ts';
import { catalogue } from '../sentences/sentences.ts';
import { wrapped } from './wrapped.ts';

const { checklist: sentences } = catalogue;

/** The checklist as the seed prints it, with what was earned ticked. */
export function checklistLines(parts: ChecklistPart[], width: number, hasColour: boolean): string[] {
  const colours = pc.createColors(hasColour);
  const items = parts.flatMap((part) => part.items);
  const earned = items.filter(({ isEarned }) => isEarned).length;
  return [
    colours.underline(sentences.title),
    ...wrapped(sentences.earned(earned, items.length), width),
    ...parts.flatMap((part) => [
      '',
      colours.bold(part.title),
      ...part.items.flatMap(({ title, isEarned, brokenIn }) => {
        const remark = brokenIn.length === 0 ? '' : ` (${sentences.brokenIn(brokenIn)})`;
        const lines = wrapped(`- [${isEarned ? 'x' : ' '}] ${title}${remark}`, width, '', '      ');
        return isEarned ? lines.map(colours.green) : lines;
      }),
    ]),
  ];
}
