import type { TestRun } from '../session/protocol/result.ts';
import { sentences } from './sentences.ts';
import { isUnwrittenSnapshot } from './vitest-messages.ts';

const longestText = 120;

/** What to say of a test that waits for a snapshot to be written; undefined where it waits for none. */
export function unwrittenSentence({ unwritten = [], errors, status }: TestRun): string | undefined {
  const inline = unwritten.find((one) => one.inline);
  if (inline) return sentences.snapshotToWrite(shown(inline.text));
  if (unwritten.length > 0) return sentences.snapshotNotWritten;
  const isWaiting = status === 'failed' && errors.length > 0 && errors.every(isUnwrittenSnapshot);
  return isWaiting ? sentences.snapshotNotWritten : undefined;
}

/** The text in one line, cut when it is long. */
function shown(text: string): string {
  const line = text
    .trim()
    .split(/\s*\n\s*/)
    .join(' ');
  return `\`${line.length > longestText ? `${line.slice(0, longestText)}…` : line}\``;
}
