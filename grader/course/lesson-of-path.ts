import { realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * The lesson that a path belongs to: a lesson's folder, its solution's, or anything in one of them. Both kinds of
 * separators are understood, on every system.
 * @param ids all of the course @param cwd what a relative path is relative to; else it is relative to the course
 * @returns `nowhere` where it leads to something else, undefined where it is no path at all
 */
export function lessonOfPath(
  root: string,
  ids: string[],
  name: string,
  cwd: string,
): { id: string } | 'nowhere' | undefined {
  const typed = name.replaceAll('\\', '/');
  const found = [cwd, root]
    .map((base) => realOf(path.resolve(base, typed)))
    .filter((place) => place !== undefined);
  for (const place of found) {
    const [folder, id] = path.relative(realOf(root) ?? root, place).split(path.sep);
    if ((folder === 'lessons' || folder === 'solutions') && ids.includes(id)) return { id };
  }
  const leadsOut = path.isAbsolute(typed) || /^\.\.?(\/|$)/.test(typed);
  return found.length > 0 || leadsOut ? 'nowhere' : undefined;
}

/** As the disk spells it, without links; undefined where nothing is there. */
function realOf(place: string): string | undefined {
  try {
    return realpathSync.native(place);
  } catch {
    return undefined;
  }
}
