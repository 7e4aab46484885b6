import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { versions } from '../course/versions.ts';
import type { Verdict } from '../judge/verdicts.ts';
import { ProgressFile } from '../learner/progress.ts';
import { answersIn } from './intake/answers.ts';
import { Collector } from './intake/collect.ts';
import { packedList } from './intake/learner-names.ts';
import { lessonNames } from './intake/lesson-names.ts';
import { noteOf } from './intake/notes.ts';
import { packedText } from './intake/packed.ts';
import { readFolder } from './intake/read-folder.ts';

export interface Pack {
  zip: Uint8Array;
  /** The names of the files, by lesson. */
  files: Map<string, string[]>;
  /** What was left out, in sentences. */
  notes: string[];
}

/** The same files make the same bytes, on whatever day. */
const noTime = new Date(1980, 0, 1);

/** Packs a learner's files of lessons, with the version of the kit and the verdicts that it gave: what `kata class` takes in. */
export async function packLessons(root: string, lessonIds: string[]): Promise<Pack> {
  const progress = new ProgressFile(root);
  const zippable: Zippable = {};
  const verdicts: Record<string, Verdict | null> = {};
  const pack = { files: new Map<string, string[]>(), notes: [] as string[] };
  const add = (name: string, bytes: Uint8Array): void => {
    zippable[name] = [bytes, { mtime: noTime, level: 9 }];
  };
  for (const id of lessonIds.toSorted()) {
    const collector = new Collector();
    await readFolder(path.join(root, 'lessons', id), collector);
    const found = new Map([...collector.files].map(([name, bytes]) => [`${id}/${name}`, bytes]));
    const own = answersIn(found, [lessonNames(root, id)], [id]).byLesson.get(id) ?? new Map<string, Buffer>();
    const names = [...own.keys()].toSorted();
    for (const name of names) add(`lessons/${id}/${name}`, own.get(name)!);
    pack.files.set(id, names);
    verdicts[id] = progress.verdictOf(id) ?? null;
    const note = noteOf(collector, [], []);
    if (note !== undefined) pack.notes.push(`${id}: ${note}`);
  }
  add(packedList, Buffer.from(packedText(versions().kit, verdicts)));
  return { ...pack, zip: zipSync(zippable) };
}
