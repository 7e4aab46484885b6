import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Outcome, supervise, Supervised } from './supervise.ts';
import type { Work } from './work.ts';

/** The lesson whose solution is the canary: the first of the class that has one; undefined where none has. */
export function canaryLesson(root: string, lessons: string[]): string | undefined {
  return lessons.find((id) => {
    const folder = path.join(root, 'solutions', id);
    return existsSync(folder) && readdirSync(folder).length > 0;
  });
}

/**
 * Grades a solution, whose grade is known, just as a submission is graded.
 * @returns why we cannot be trusted now; undefined where we can
 */
export async function canaryProblem(
  grade: typeof supervise,
  { lesson, privateBugs }: Omit<Work['lessons'][number], 'folder'>,
  supervised: Omit<Supervised, 'lessons' | 'onOutcome'>,
): Promise<string | undefined> {
  let seen: Outcome | undefined;
  await grade({
    ...supervised,
    lessons: [{ lesson, privateBugs, folder: path.join(supervised.root, 'solutions', lesson) }],
    onOutcome: (_, outcome) => (seen = outcome),
  });
  if (supervised.signal?.aborted) return undefined;
  if (!seen) return 'no answer';
  if (seen.status !== 'graded') return 'reason' in seen ? `${seen.status}: ${seen.reason}` : seen.status;
  const { verdict, score } = seen.grade;
  if (verdict !== 'mastered' || score !== 100) return `${verdict}, ${score ?? '-'}`;
  const caught = seen.private?.caught ?? 0;
  const total = privateBugs?.length ?? 0;
  return caught === total ? undefined : `${caught} of ${total} private bugs`;
}
