import path from 'node:path';
import { UsageError } from '../usage-error.ts';
import type { Lesson } from './course.ts';
import { judgeFolder } from './judge-folder.ts';
import { lessonIds } from './lesson-ids.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { readSuite } from './suite.ts';

/** Suites that judge the bugs of a learner: their files, absolute. */
export interface OwnSuites {
  /** The one that is attacked. A bug must get past it. */
  given: string[];
  /** The tests of the solutions that are about the same modules. A bug that they do not see breaks no promise. */
  ours: string[];
}

/** The kit's own versions are taken: what a learner makes of the given suite changes nothing. */
export function ownSuites(root: string, { id, subject, given = [] }: Lesson): OwnSuites {
  const folder = path.join(root, judgeFolder(root, id) ?? `lessons/${id}`);
  return {
    given: given.map((name) => path.join(folder, name)),
    ours: lessonIds(root).flatMap((other) => {
      const manifest = findManifest(root, other);
      const isAbout = manifest?.subject.some((module) => subject.includes(module));
      return isAbout ? solutionOf(root, manifest!) : [];
    }),
  };
}

function solutionOf(root: string, { id, given }: Manifest): string[] {
  const folder = judgeFolder(root, id);
  return folder ? Object.keys(readSuite(path.join(root, folder), folder, given).sources) : [];
}

/** A lesson that cannot be loaded says so when it is opened. */
function findManifest(root: string, id: string): Manifest | undefined {
  try {
    return readManifest(root, id);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
