import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument, type Document, type YAMLParseError } from 'yaml';
import { z } from 'zod';
import { catalogue } from '../sentences/sentences.ts';
import { fileProblem } from './file-problem.ts';
import { plainText } from './plain-text.ts';
import { offsetOf, valueAt, type YamlPath } from './yaml-places.ts';

const sentences = catalogue.attacks;

const attackSchema = z.strictObject({
  module: z.string(),
  behaviour: z.string(),
  // Nothing in place of something is a change, too.
  edits: z
    .array(
      z.strictObject({
        find: z.string(),
        replace: z
          .string()
          .nullable()
          .transform((text) => text ?? ''),
      }),
    )
    .min(1),
});

/** A bug that a learner has written, as it is in its file. */
export interface WrittenAttack extends z.infer<typeof attackSchema> {
  /** Where a key is: `bug-1.yaml, line 3`. */
  placeOf(...key: YamlPath): string;
}

/** A bug file; or why it cannot be read as a bug, and whether it is still to be written. */
export type AttackFile = { file: string } & (
  | { attack: WrittenAttack; problem?: undefined }
  | { attack?: undefined; problem: string; isToWrite?: true }
);

/** The name of the file with the bug of a task. */
export function attackFileOf(task: number): string {
  return `bug-${task}.yaml`;
}

/** Reads the bug that a learner has written for a task. What is wrong with it is told, and never thrown. */
export function readAttackFile(folder: string, task: number): AttackFile {
  const file = attackFileOf(task);
  try {
    return attackIn(file, plainText(readFileSync(path.join(folder, file), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return { file, problem: sentences.missing(file), isToWrite: true };
    return { file, problem: catalogue.usage.cannotRead(file, fileProblem(error)) };
  }
}

/** What the text of a bug file says. @param file its name */
export function attackIn(file: string, text: string): AttackFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const placeAt = (offset: number | undefined): string =>
    offset === undefined ? file : sentences.place(file, lines.linePos(offset).line);
  const placeOf = (...key: YamlPath): string => placeAt(offsetOf(document, key));

  const [error] = document.errors;
  if (error) return { file, problem: yamlProblem(error, placeAt(error.pos[0])) };
  const written = writtenIn(document);
  if (written === null) return { file, problem: sentences.noKeys(file), isToWrite: true };
  const toWrite = keysToWrite.find((key) => isToWrite(valueAt(written, key), key));
  if (toWrite)
    return { file, problem: sentences.toWrite(placeOf(...toWrite), nameOf(toWrite)), isToWrite: true };

  const result = attackSchema.safeParse(written);
  if (result.success) return { file, attack: { ...result.data, placeOf } };
  return { file, problem: problemIn(result.error, written, placeOf) };
}

/** Why a text is no YAML. A sentence with a colon in it is the usual reason, and the parser's own words do not say so. */
function yamlProblem({ code, message }: YAMLParseError, place: string): string {
  return code === 'BLOCK_AS_IMPLICIT_KEY' ? sentences.colonInText(place) : sentences.notYaml(place, message);
}

/** An alias of nothing leads to nothing. */
function writtenIn(document: Document): unknown {
  try {
    return document.toJS() as unknown;
  } catch {
    return undefined;
  }
}

/** What the original leaves to the learner, in the order of the file. */
const keysToWrite: YamlPath[] = [['behaviour'], ['edits', 0, 'find'], ['edits', 0, 'replace']];

/** Whether a key is as it was in the original. Only of `replace` is nothing an answer. */
function isToWrite(value: unknown, key: YamlPath): boolean {
  if (typeof value === 'string' && /^\s*TODO\b.*$/.test(value)) return true;
  return (value === null || value === '') && key.at(-1) !== 'replace';
}

/** What is wrong first. A key that nobody knows explains one that is missing. */
function problemIn({ issues }: z.ZodError, written: unknown, placeOf: WrittenAttack['placeOf']): string {
  for (const issue of issues)
    if (issue.code === 'unrecognized_keys') {
      const [key] = issue.keys;
      return sentences.unknownKey(placeOf(...(issue.path as YamlPath), key), key);
    }
  const key = issues[0].path as YamlPath;
  const place = placeOf(...key);
  if (key.length === 0) return sentences.noKeys(place);
  if (valueAt(written, key) === undefined) return sentences.missingKey(place, nameOf(key));
  return key[0] === 'edits' && key.length < 3
    ? sentences.noList(place)
    : sentences.noText(place, nameOf(key));
}

/** The last name in a path: `find` of `edits.0.find`, `edits` of `edits.0`. */
function nameOf(key: YamlPath): string {
  return String(key.findLast((part) => typeof part === 'string'));
}
