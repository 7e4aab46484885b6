import path from 'node:path';
import { manifestFile } from '../course/manifest.ts';
import { placeholder } from '../verify/placeholders.ts';

/** Text by path, relative to the course. */
export type Skeleton = Record<string, string>;

/** A lesson that loads, and in which everything is still to be written. @param id like 26-slug */
export function lessonSkeleton(id: string, order: number): Skeleton {
  const [, slug] = /^\d+-(.*)$/.exec(id)!;
  return {
    [`lessons/${id}/README.md`]: lessonPage(id, order),
    [manifestFile(id)]: lessonManifest(),
    [`lessons/${id}/hints.md`]: lessonHints(),
    [`lessons/${id}/${slug}.test.ts`]: starter(),
    [`solutions/${id}/${slug}.test.ts`]: solution(),
  };
}

/** @param id like orders/product-service/slug */
export function bugSkeleton(id: string): Skeleton {
  return {
    [`variants/bugs/${id}.yaml`]: `behaviour: "${placeholder}: what a user would notice, in one sentence."
requirement: "${placeholder}: the row of docs/requirements.md that it breaks."
hints:
  - "${placeholder}: the concept."
  - "${placeholder}: where to look."
  - "${placeholder}: almost the test."
edits:
  - find: "${placeholder}: a text that stands exactly once in the module."
    replace: "${placeholder}: the same with one plausible mistake."
`,
  };
}

/** The module as it is, to be built differently. @param id like orders/product-service/slug @param text the module's */
export function refactoringSkeleton(id: string, text: string): Skeleton {
  const from = path.posix.dirname(path.posix.dirname(id));
  const body = text.replace(
    /(\bfrom\s+|\bimport\s*\(?\s*)(['"])(\.[^'"]+)\2/g,
    (_, before: string, quote: string, target: string) =>
      `${before}${quote}#src/${path.posix.join(from, target)}${quote}`,
  );
  return {
    [`variants/refactorings/${id}.ts`]: `// ${placeholder}: build it differently where tests are tempted to look, then take this line away.\n${body}`,
  };
}

/** A pack of a teacher's own bugs, with one that fits. @param folder relative to the course */
export function packSkeleton(folder: string): Skeleton {
  return {
    [`${folder}/README.md`]: `# Bugs of our own

Each file \`bugs/orders/product-service/slug.yaml\` is one bug in \`src/orders/product-service.ts\`.
\`kata class DIR --out OUT --variants FOLDER\` judges suites on them, and tells no student which there are.
A bug counts in the lessons whose solution catches it. \`docs/requirements.md\` of the kit says what may be broken.
Keep this folder out of everything that students can see.
`,
    [`${folder}/bugs/orders/product-service/counts-a-delivery-twice.yaml`]: `# What a customer would notice, in one sentence.
behaviour: Counts every delivery twice.
# The row of docs/requirements.md that it breaks.
requirement: reduceStock, restock
edits:
  # This text is in the module exactly once.
  - find: this.#store.adjustStock(id, quantity)
    replace: this.#store.adjustStock(id, quantity * 2)
`,
  };
}

function lessonPage(id: string, order: number): string {
  return `---
id: "${id}"
title: "${placeholder}: the title"
chapterId: unit            # unit | doubles | integration | quality | capstone
order: ${order}
duration: 25               # minutes, about
objectives:
  - "${placeholder}: what a learner can do afterwards"
---

# ${placeholder}: the title

${placeholder}: the story, in a few lines.

## Tasks

1. **First.** ${placeholder}: what to find out, and not how.

## Done means

${placeholder}: something exact.

## Not part of this

${placeholder}: what is left out, and where it is taught.
`;
}

function lessonManifest(): string {
  return `# yaml-language-server: $schema=../../grader/course/lesson.schema.json
path: more                 # core | more
kind: write                # write | strengthen | repair | fix | attack | capstone
reveal: requirement        # behaviour | requirement | count
introduces: []             # terms that the page explains
subject: [src/orders/product-service.ts]
tasks:
  1: { title: "First", bugs: [] }
habits: []                 # what "mastered" asks for, besides the mutants
requires: []               # habits that "passed" asks for already
`;
}

function lessonHints(): string {
  return `# Hints

## Task 1: First

${placeholder}: the concept.

${placeholder}: where to look.

${placeholder}: almost the test.
`;
}

function starter(): string {
  return `import { test } from 'vitest';

test('says what it does, the condition last', () => {
  // TODO 1: ${placeholder}: what to find out.
});
`;
}

function solution(): string {
  return `import { test } from 'vitest';

// ${placeholder}: the solution comes first; the starter is what is left of it.
test('says what it does, the condition last', () => {});
`;
}
