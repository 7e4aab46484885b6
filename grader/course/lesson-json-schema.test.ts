import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lessonJsonSchema } from './lesson-json-schema.ts';
import { kit } from './root.ts';

const published = path.join(import.meta.dirname, 'lesson.schema.json');

test('the published schema is the one that the grader keeps: else run `npm run schema`', () => {
  expect(readFileSync(published, 'utf8')).toBe(lessonJsonSchema());
});

test.for(globSync(['lessons/*/lesson.yaml', 'grader/testdata/*/lessons/*/lesson.yaml'], { cwd: kit }))(
  '%s leads editors to the schema',
  (file) => {
    const text = readFileSync(path.join(kit, file), 'utf8');

    expect(schemaNamedIn(text, file)).toBe(published);
  },
);

function schemaNamedIn(text: string, file: string): string | undefined {
  const named = /^# yaml-language-server: \$schema=(.+)\n/.exec(text)?.[1];
  return named && path.resolve(kit, path.dirname(file), named);
}
