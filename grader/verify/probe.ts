import { existsSync } from 'node:fs';
import path from 'node:path';
import { contentOf } from '../course/content-cache.ts';
import { isOfLesson, type Lesson } from '../course/course.ts';
import { readSuite } from '../course/suite.ts';
import type { Grader } from '../grader.ts';
import type { Implementation } from '../implementations/implementation.ts';
import { failureOf } from '../judge/sentences.ts';
import type { RunResult } from '../session/protocol/result.ts';
import { catalogue } from '../sentences/sentences.ts';

const {
  probes: sentences,
  suites: { notRun },
} = catalogue.verify;

/**
 * Runs the course's probes on what is correct. A probe is a suite that sees all of the outside: fields, what
 * is handed to ports, how many ids are drawn. A refactoring may change none of it.
 */
export async function probe(
  grader: Grader,
  lesson: Lesson,
  implementations: Implementation[],
): Promise<string[]> {
  const sources = probeSources(grader.root);
  const problems = lesson.subject
    .filter((module) => !isOfLesson(module) && !isImported(module, Object.values(sources)))
    .map((module) => sentences.none(module));
  if (Object.keys(sources).length === 0) return problems;

  const results = await probed(grader, Object.keys(sources), implementations);
  return [...problems, ...results.flatMap(differences)];
}

const known = new WeakMap<Grader, Map<string, RunResult>>();

/** Many lessons have the same refactorings: each is probed once, as long as nothing changes that it depends on. */
async function probed(
  grader: Grader,
  files: string[],
  implementations: Implementation[],
): Promise<RunResult[]> {
  const results = known.get(grader) ?? new Map<string, RunResult>();
  known.set(grader, results);
  const content = contentOf(grader.root, ['src', 'fixtures', 'variants/probes']);
  const keyOf = ({ id, modules }: Implementation): string => JSON.stringify([content, id, modules]);
  const correct = implementations.filter(isCorrect);
  const unknown = correct.filter((one) => !results.has(keyOf(one)));
  for (const result of unknown.length > 0 ? await runOnCorrect(grader, files, unknown) : [])
    results.set(keyOf(unknown.find(({ id }) => id === result.id)!), result);
  return correct.map((one) => results.get(keyOf(one))!);
}

/** The course's probes: text by absolute path; none where it has no folder of them. */
export function probeSources(root: string): Record<string, string> {
  const folder = path.join(root, 'variants', 'probes');
  return existsSync(folder) ? readSuite(folder, 'variants/probes').sources : {};
}

/** Runs suites of the course on the reference and on the refactorings. @param files absolute, with forward slashes */
export async function runOnCorrect(
  grader: Grader,
  files: string[],
  implementations: Implementation[],
): Promise<RunResult[]> {
  const correct = implementations.filter(isCorrect);
  const session = await grader.session();
  return session.run(
    files,
    correct.map(({ id, modules }) => ({ id, modules, order: 'file', timeout: 2000, traced: true })),
  );
}

function isCorrect({ kind }: Implementation): boolean {
  return kind === 'reference' || kind === 'refactoring';
}

function isImported(module: string, texts: string[]): boolean {
  return texts.some((text) => text.includes(`from '#${module}'`));
}

/** What probes say of an implementation that shows something else. */
export function differences({ id, ended, loadErrors, tests }: RunResult): string[] {
  return [
    ...(ended === 'finished' ? [] : [sentences.ended(id, ended)]),
    ...loadErrors.map(({ error }) => sentences.doNotLoad(id, failureOf(error))),
    ...tests
      .filter(({ status }) => status !== 'passed')
      .map(({ name, errors }) => sentences.differs(id, name, errors[0] ? failureOf(errors[0]) : notRun)),
  ];
}
