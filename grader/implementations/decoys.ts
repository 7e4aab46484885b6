import { minifySync, transformWithOxc } from 'vite';
import { lessonBugs, readSource, type Lesson } from '../course/course.ts';
import { innermost } from '../syntax/place.ts';
import type { Implementation } from './implementation.ts';
import { readModuleSyntax } from './module-syntax.ts';

/** Correct implementations that differ only in their text. A test that reads the text instead of running it fails on them. */
export async function decoysOf(root: string, lesson: Lesson): Promise<Implementation[]> {
  return [await reprinted(root, lesson), touched(root, lesson)];
}

/** The same behaviour in other words: printed again, with renamed locals. */
async function reprinted(root: string, { subject }: Lesson): Promise<Implementation> {
  const modules: Record<string, string> = {};
  for (const module of subject) modules[module] = await reprint(module, readSource(root, module));
  return { id: 'reprinted', kind: 'decoy', modules };
}

async function reprint(file: string, text: string): Promise<string> {
  const { code } = await transformWithOxc(text, file);
  return minifySync(file, code, { module: true, compress: false, mangle: { keepNames: true } }).code;
}

/** A statement without effect at the place of every bug. */
function touched(root: string, lesson: Lesson): Implementation {
  const modules = Object.fromEntries(
    lesson.subject.map((module) => {
      const text = readSource(root, module);
      const edits = lessonBugs(lesson)
        .filter((bug) => bug.module === module)
        .flatMap(({ edits: ofBug }) => ofBug);
      return [module, touch(module, text, edits)];
    }),
  );
  return { id: 'touched', kind: 'decoy', modules };
}

function touch(module: string, text: string, edits: { find: string }[]): string {
  const { statements } = readModuleSyntax(module, text);
  const places = edits.flatMap(({ find }) => {
    const start = text.indexOf(find);
    const place = start + find.length - find.trimStart().length;
    return start < 0 ? [] : (innermost(statements, place)?.start ?? []);
  });
  return [...new Set(places)]
    .toSorted((a, b) => b - a)
    .reduce((edited, place) => `${edited.slice(0, place)}void 0; ${edited.slice(place)}`, text);
}
