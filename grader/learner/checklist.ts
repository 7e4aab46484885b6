import type { HabitId } from '../judge/habit-judge.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { ProgressFile } from './progress.ts';

/** A habit of the seed's checklist, as the learner's own tests show it. */
export interface ChecklistItem {
  title: string;
  /** Kept by the tests of some lesson that is passed, and broken by none. Without either nobody knows: it is open. */
  isEarned: boolean;
  /** The ids of the passed lessons whose tests break it. */
  brokenIn: string[];
  /** The ids of the lessons that ask for it. */
  askedIn: string[];
}

export interface ChecklistPart {
  title: string;
  items: ChecklistItem[];
}

type PartId = keyof typeof catalogue.checklist.parts;

/** The habits stand in the order of the seed; here each of its parts begins. */
const begins: Partial<Record<HabitId, PartId>> = {
  'component-interactions': 'integration',
  'meaningful-names': 'quality',
  'arrange-act-assert': 'practices',
};

/**
 * The checklist over the whole course.
 * @param lessonIds all of them
 * @param asks the ids of the lessons that ask for a habit, by its id; without it nothing is said about that
 */
export function checklistOf(
  lessonIds: string[],
  progress: ProgressFile,
  asks: (habitId: string) => string[] = () => [],
): ChecklistPart[] {
  const known = lessonIds
    .filter((id) => progress.hasPassed(id))
    .map((id) => ({ id, ...progress.habitsOf(id) }));

  const parts: ChecklistPart[] = [{ title: catalogue.checklist.parts.unit, items: [] }];
  for (const [id, { title }] of Object.entries(catalogue.habits)) {
    const part = begins[id as HabitId];
    if (part) parts.push({ title: catalogue.checklist.parts[part], items: [] });
    const brokenIn = known.filter(({ broken }) => broken.includes(id)).map((lesson) => lesson.id);
    const isEarned = brokenIn.length === 0 && known.some(({ kept }) => kept.includes(id));
    parts.at(-1)!.items.push({ title, isEarned, brokenIn, askedIn: asks(id) });
  }
  return parts;
}
