import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { isOfLesson, sourceOf, type Bug } from './course.ts';
import { fileProblem } from './file-problem.ts';
import { privateBugSchema } from './lesson-schema.ts';
import { plainText } from './plain-text.ts';
import { checkYaml } from './yaml.ts';

const { packs, correctFile } = catalogue.classes;

/**
 * The bugs of a teacher's pack. Their ids are none that the course has.
 * @throws UsageError when it has none, or one that is invalid or of an unknown module
 */
export function readPrivateBugs(root: string, pack: string): Bug[] {
  const files = globSync('bugs/**/*.yaml', { cwd: pack }).map((file) => file.replaceAll('\\', '/'));
  if (files.length === 0) throw new UsageError(packs.empty(shown(pack)));
  return files.toSorted().map((name) => {
    const file = shown(path.join(pack, name));
    const id = name.replace(/^bugs\//, '').replace(/\.yaml$/, '');
    const own = `${path.posix.dirname(id)}.ts`;
    const module = isOfLesson(own) ? own : `src/${own}`;
    if (!existsSync(path.join(root, sourceOf(root, module))))
      throw new UsageError(packs.noModule(file, module));
    const bug = checkYaml(privateBugSchema, file, read(pack, name, file), correctFile);
    return { ...bug, id: `private/${id}`, module, file };
  });
}

function read(pack: string, name: string, file: string): string {
  try {
    return plainText(readFileSync(path.join(pack, name), 'utf8'));
  } catch (error) {
    throw new UsageError(packs.cannotRead(file, fileProblem(error)));
  }
}

/** As whoever typed it knows it. */
function shown(place: string): string {
  return path.relative(process.cwd(), place).replaceAll('\\', '/') || '.';
}
