import pc from 'picocolors';
import type { ChecklistItem, ChecklistPart } from '../learner/checklist.ts';
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
      ...part.items.flatMap((item) => {
        const { title, isEarned } = item;
        const remark = remarkOn(item);
        const said = remark === undefined ? title : `${title} (${remark})`;
        const lines = wrapped(`- [${isEarned ? 'x' : ' '}] ${said}`, width, '', '      ');
        return isEarned ? lines.map(colours.green) : lines;
      }),
    ]),
  ];
}

/** Where an open item is broken, or where it can be earned. */
function remarkOn({ isEarned, brokenIn, askedIn }: ChecklistItem): string | undefined {
  if (isEarned) return undefined;
  if (brokenIn.length > 0) return sentences.brokenIn(brokenIn);
  return askedIn.length > 0 ? sentences.askedIn(askedIn) : undefined;
}
