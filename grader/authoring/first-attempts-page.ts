import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { lessonBugs, loadLesson, type Bug } from '../course/course.ts';
import { readCourseFile } from '../course/course-files.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { checkYaml } from '../course/yaml.ts';

/** Where the judged attempts are, relative to the kit. */
export const attemptsFolder = 'grader/testdata/attempts';

const expectedSchema = z.object({ verdict: z.string(), misses: z.array(z.string()).default([]) });

interface FirstAttempt {
  lesson: string;
  verdict: string;
  bugs: Bug[];
  missed: Bug[];
}

/** Which bugs a typical first attempt at each lesson misses: a page for authors, since it names the bugs. */
export function firstAttemptsPage(root: string): string {
  const attempts = lessonIds(root).flatMap((lesson) => firstAttempt(root, lesson));
  return `# What first attempts miss

For each lesson there is a suite as a learner would write it first. This page lists the bugs that get past it, so it is for
authors: learners read it at their own risk. \`npm run attempts\` writes it, and \`attempts.test.ts\` judges the suites.

| lesson | verdict | missed |
|---|---|---|
${attempts.map(({ lesson, verdict, bugs, missed }) => `| ${lesson} | ${verdict} | ${missed.length} of ${bugs.length} |`).join('\n')}

## By kind of mistake

How many bugs of a kind get past the first attempts, of all that these lessons have.

| kind | missed |
|---|---|
${byKind(attempts).join('\n')}

${attempts.map(sectionOf).join('\n')}`;
}

function firstAttempt(root: string, lesson: string): FirstAttempt[] {
  const file = `${attemptsFolder}/${lesson}/first-attempt/expected.yaml`;
  if (!existsSync(path.join(root, file))) return [];
  const { verdict, misses } = checkYaml(expectedSchema, file, readCourseFile(root, file));
  const bugs = lessonBugs(loadLesson(root, lesson, 'en'));
  return [{ lesson, verdict, bugs, missed: bugs.filter(({ id }) => misses.includes(id)) }];
}

/** The rows of a table, the kind that is missed most first. */
function byKind(attempts: FirstAttempt[]): string[] {
  const all = Map.groupBy(
    attempts.flatMap(({ bugs }) => bugs),
    ({ kind }) => kind,
  );
  const missed = Map.groupBy(
    attempts.flatMap((attempt) => attempt.missed),
    ({ kind }) => kind,
  );
  const share = (kind: string | undefined): number => (missed.get(kind)?.length ?? 0) / all.get(kind)!.length;
  return [...all]
    .toSorted(([a], [b]) => share(b) - share(a))
    .map(([kind, bugs]) => `| \`${kind}\` | ${missed.get(kind)?.length ?? 0} of ${bugs.length} |`);
}

function sectionOf({ lesson, missed }: FirstAttempt): string {
  return [`## ${lesson}`, '', ...missed.map(({ behaviour }) => `- ${behaviour}`), ''].join('\n');
}
