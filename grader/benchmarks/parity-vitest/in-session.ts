// Runs each suite of a folder in the grader's session: `in-session.ts FOLDER FACTS`, in a process of its own,
// because Vitest looks once, when it is loaded, whether this is CI.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kit } from '../../course/root.ts';
import type { RunResult } from '../../session/protocol/result.ts';
import { Session } from '../../session/session.ts';
import { testFilesIn } from './corpus.ts';
import { firstLine, noFacts } from './facts.ts';

/** Vitest's own limit, in ms. */
const timeout = 5000;

const [folder, written] = process.argv.slice(2) as [string, string];
const facts = noFacts();
const session = await Session.open({ root: kit, workers: 1 });
for (const suite of readdirSync(folder).toSorted()) {
  const files = testFilesIn(path.join(folder, suite));
  const [result] = await session.run(files, [
    { id: 'reference', order: 'file', timeout, traced: true, modules: {}, writesSnapshots: !process.env.CI },
  ]);
  note(suite, result!);
}
await session.close();
writeFileSync(written, JSON.stringify(facts));
// Whatever a suite has left open is none of our business.
process.exit(0);

function note(suite: string, { tests, loadErrors, unhandled, ended, last }: RunResult): void {
  for (const { file, name, status, modifiers, errors } of tests)
    facts.tests.push({
      file: nameOf(file),
      name,
      status,
      modifiers,
      errors: errors.map(({ message }) => firstLine(message)),
    });
  for (const { file } of loadErrors) facts.broken.push(nameOf(file));
  for (const { error } of unhandled) facts.unhandled.push(firstLine(error.message));
  if (ended !== 'finished') facts.unended.push({ suite, how: `${ended} in "${last?.name}"` });
}

function nameOf(file: string): string {
  return path.relative(folder, file).replaceAll(path.sep, '/');
}
