import {
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { gradeSchema } from '../judge/grade.ts';
import { submissionRecordSchema } from '../records/submission-record.ts';

/** An answer that was judged, by the key of all that its grade depends on. */
const judgedSchema = z.object({
  key: z.string(),
  student: z.string(),
  lesson: z.string(),
  status: submissionRecordSchema.shape.status,
  grade: gradeSchema.nullable(),
  private: submissionRecordSchema.shape.private,
  note: z.string().optional(),
});
export type Judged = z.infer<typeof judgedSchema>;

const lineSchema = z.union([judgedSchema, z.object({ void: z.string() })]);

export const journalFile = 'journal.jsonl';

/** What is in a journal, by key. A line that is not whole is where somebody was killed: it is no line. */
export async function readJournal(folder: string): Promise<Map<string, Judged>> {
  const judged = new Map<string, Judged>();
  const file = path.join(folder, journalFile);
  if (!existsSync(file)) return judged;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const line = lineIn(text);
    if (!line) continue;
    if ('void' in line) judged.delete(line.void);
    else judged.set(line.key, line);
  }
  return judged;
}

function lineIn(text: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Where judged answers are noted: each is on the disk before the next one is begun. */
export interface Journal {
  add(judged: Judged): void;
  /** What was judged while something was wrong with us does not count. */
  withdraw(keys: string[]): void;
  close(): void;
}

/** Goes on with a journal, without the line that was being written when somebody was killed. */
export function openJournal(folder: string): Journal {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, journalFile);
  if (existsSync(file)) truncateSync(file, wholeLength(file));
  const handle = openSync(file, 'a');
  const write = (lines: object[]): void => {
    const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
    } catch (error) {
      // Node names no file if it is open already.
      throw Object.assign(error as Error, { path: file });
    }
  };
  return {
    add: (judged) => write([judged]),
    withdraw: (keys) => write(keys.map((key) => ({ void: key }))),
    close: () => closeSync(handle),
  };
}

/** In bytes. */
const window = 1 << 16;

/** The bytes up to the end of the last whole line: a line may be long, so the file is searched from its end. */
function wholeLength(file: string): number {
  const handle = openSync(file, 'r');
  try {
    for (let end = fstatSync(handle).size; end > 0; end -= Math.min(window, end)) {
      const start = Math.max(0, end - window);
      const chunk = Buffer.alloc(end - start);
      readSync(handle, chunk, 0, chunk.length, start);
      const found = chunk.lastIndexOf('\n');
      if (found !== -1) return start + found + 1;
    }
    return 0;
  } finally {
    closeSync(handle);
  }
}
