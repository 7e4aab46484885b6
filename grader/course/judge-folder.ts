import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { storedJudges } from './calibration-file.ts';
import { fileProblem } from './file-problem.ts';

/**
 * The folder with what judges a lesson's own module, or its bugs: its solution, or what a copy without solutions keeps of it.
 * @returns relative to the course, with forward slashes; undefined where there is neither
 * @throws UsageError where it cannot be read, or cannot be laid out
 */
export function judgeFolder(root: string, lessonId: string): string | undefined {
  const solution = `solutions/${lessonId}`;
  if (existsSync(path.join(root, solution))) return solution;
  const judges = storedJudges(root, lessonId);
  return Object.keys(judges).length > 0 ? laidOut(root, lessonId, judges) : undefined;
}

/** Vitest runs files, so what is packed becomes files, away from what a learner opens. */
function laidOut(root: string, lessonId: string, judges: Record<string, string>): string {
  const name = createHash('sha256').update(JSON.stringify(judges)).digest('hex').slice(0, 12);
  const folder = `.kata/judges/${name}/${lessonId}`;
  for (const [file, text] of Object.entries(judges)) {
    const place = path.join(root, folder, file);
    if (textIn(place) === text) continue;
    try {
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(`${place}.${process.pid}`, text);
      renameSync(`${place}.${process.pid}`, place);
    } catch (error) {
      throw new UsageError(catalogue.usage.cannotWrite(folder, fileProblem(error)));
    }
  }
  return folder;
}

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
