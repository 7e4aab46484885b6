import type { Lesson } from '../../course/course.ts';
import type { CorrectGrade, Grade } from '../../judge/grade.ts';
import { whyUncertain } from '../../reports/why-uncertain.ts';
import { catalogue } from '../../sentences/sentences.ts';
import type { NumberedBug } from './board.ts';

const { board: sentences } = catalogue.pages;
const { grade: words } = catalogue;
const longestCode = 120;

/** What has to be known of a lesson in order to name what is on its page. */
export interface Naming {
  reveal: Lesson['reveal'];
  /** What correct versions do differently, in words of the reader's language. */
  refactorings?: { id: string; inWords?: string }[];
  /** The numbers of tasks that are open: there nothing is told yet. */
  open: ReadonlySet<number>;
}

export function namingOf({ reveal, refactorings }: Omit<Naming, 'open'>, { tasks }: Grade): Naming {
  const open = new Set(tasks.filter((task) => task.open).map(({ task }) => task));
  return { reveal, refactorings, open };
}

/** A bug in a sentence: what is wrong where it is caught, else as much as the lesson reveals. */
export function titleOfBug(bug: NumberedBug, { reveal, open }: Naming): string {
  if (bug.problem !== undefined) return bug.problem;
  if (bug.caughtBy.length > 0) return bug.behaviour;
  const told = {
    behaviour: words.missed(bug.behaviour),
    requirement: words.missed(bug.requirement),
    count: sentences.missedBug(bug.task),
  }[open.has(bug.task) ? 'count' : reveal];
  return [told, ...whyUncertain(bug)].join(' ');
}

/** Which correct versions they are: all that one column is about. */
export function titleOfCorrect(shops: CorrectGrade[], naming: Naming): string {
  if (shops.length > 1) return sentences.others(shops.length);
  const [shop] = shops;
  return shop.kind === 'refactoring' ? sentences.other(shopTitle(shop, naming)) : shopTitle(shop, naming);
}

/** Which correct version it is. Of another than ours: what it does differently. */
export function shopTitle({ id, kind }: CorrectGrade, { refactorings = [] }: Naming): string {
  if (kind === 'reference') return sentences.ours;
  if (kind === 'decoy') return sentences.decoy;
  const known = refactorings.find((one) => one.id === id)?.inWords;
  return known ?? id.split('/').at(-1)!.replaceAll('-', ' ');
}

/** Code in a sentence: in one line, and not too much of it. */
export function cutCode(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ').trim();
  return line.length > longestCode
    ? `${line.slice(0, longestCode)}…`
    : line || catalogue.pages.source.nothing;
}
