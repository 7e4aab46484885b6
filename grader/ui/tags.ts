import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** How much of a system a test looks at, or what it asks of it. What has no other level is `unit`. */
const levels = {
  unit: 'One part of a system, alone.',
  integration: 'Several real parts together.',
  property: 'A rule that holds for all values, tried with many.',
  performance: 'How cost grows with size.',
  security: 'What an attacker would try.',
};

type Level = keyof typeof levels;

/** The lessons that are not about units, by their concept. */
export const levelOfConcept: Record<string, Level> = {
  'integration': 'integration',
  'test-database': 'integration',
  'properties': 'property',
  'performance': 'performance',
  'security': 'security',
};

/** Where lessons are. A copy for students has no solutions, and Stryker's copy no lessons. */
const places = ['lessons', 'solutions'];

interface Tag {
  name: string;
  description: string;
}

/** The tags of the course: the levels, and a concept for each lesson. @param root the course */
export function tagsIn(root: string): Tag[] {
  const folders = places.filter((place) => existsSync(path.join(root, place)));
  const lessons = new Set(folders.flatMap((place) => readdirSync(path.join(root, place))));
  const concepts = [...lessons].toSorted().flatMap((folder) => conceptIn(folder) ?? []);
  const known = Object.entries(levels).map(([name, description]) => ({ name, description }));
  return [
    ...known,
    ...concepts
      .filter((name) => !Object.hasOwn(levels, name))
      .map((name) => ({ name, description: `The lesson ${name}, and its solution.` })),
  ];
}

/** The tags of all tests in a file. @param file from the root of the course, or from anywhere above */
export function tagsOf(file: string): string[] {
  const [, folder] = /(?:^|[\\/])(?:lessons|solutions)[\\/]([^\\/]+)[\\/]/.exec(file) ?? [];
  const concept = folder && conceptIn(folder);
  if (concept !== undefined) return [...new Set([concept, levelOfConcept[concept] ?? 'unit'])];
  return [/[\\/]sqlite-|-database/.test(file) ? 'integration' : 'unit'];
}

/** `08-edge-cases` is about `edge-cases`. */
function conceptIn(folder: string): string | undefined {
  return /^\d+-([\w-]+)$/.exec(folder)?.[1];
}
