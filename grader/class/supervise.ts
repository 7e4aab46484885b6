import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Grade } from '../judge/grade.ts';
import type { SubmissionRecord } from '../records/submission-record.ts';
import { endTree, markName, memoryOf } from './process-tree.ts';
import { messageSchema, pipe, type Message, type Work } from './work.ts';

/** What one submission may use for one lesson. */
export interface Limits {
  /** In ms. */
  time: number;
  /** In bytes, of all its processes together. Only Linux tells. */
  memory: number;
  /** In bytes. */
  output: number;
}

/** What became of the grading of one lesson. */
export type Outcome =
  | { status: 'graded'; grade: Grade; private: SubmissionRecord['private'] }
  | { status: 'no-tests' | 'grader-error'; reason: string }
  | { status: 'time-limit' | 'memory-limit' | 'output-limit' | 'crashed' };

export interface Supervised extends Omit<Work, 'secret'> {
  limits: Limits;
  /** How many workers the grader may start. */
  workers: number;
  /** The script of a grading process, where it is not ours. */
  program?: string;
  signal?: AbortSignal;
  onOutcome(lesson: string, outcome: Outcome): void;
}

/** How often is looked at the memory, in ms. */
const lookEvery = 500;
/** In ms: what it has said before is read by then. */
const sweepAfter = 1000;
/** A process that ends before it has begun is our fault, and is started again so often. */
const mostStarts = 2;

/** Grades a submission in processes of their own: after one that was ended or died, another goes on with what is left. */
export async function supervise(supervised: Supervised): Promise<void> {
  let left = supervised.lessons;
  for (let failedStarts = 0; left.length > 0 && !supervised.signal?.aborted;) {
    const known = new Set<string>();
    const began = await superviseOne({
      ...supervised,
      lessons: left,
      onOutcome: (lesson, outcome) => {
        known.add(lesson);
        supervised.onOutcome(lesson, outcome);
      },
    });
    left = left.filter(({ lesson }) => !known.has(lesson));
    if (began || known.size > 0) continue;
    failedStarts += 1;
    if (failedStarts < mostStarts || supervised.signal?.aborted) continue;
    for (const { lesson } of left)
      supervised.onOutcome(lesson, { status: 'grader-error', reason: 'the grading process does not start' });
    return;
  }
}

/** @returns whether it has begun with a lesson */
async function superviseOne(supervised: Supervised): Promise<boolean> {
  const { limits, signal, onOutcome } = supervised;
  // A suite can read the environment that it was started in, so the secret is another one.
  const [mark, secret] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
  const child = start(mark, supervised);
  const tree = { pid: child.pid ?? 0, mark };
  let current: string | undefined;
  let hasBegun = false;
  let isOver = false;
  let complaint = '';
  let timer: NodeJS.Timeout | undefined;

  const end = (outcome?: Outcome): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    endTree(tree);
    if (outcome && current !== undefined) onOutcome(current, outcome);
  };
  const restart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => end({ status: 'time-limit' }), limits.time);
  };
  const said = (message: Message): void => {
    if (isOver) return;
    restart();
    if (message.kind === 'begun') {
      hasBegun = true;
      current = message.lesson;
      return;
    }
    if (message.lesson !== current) return end({ status: 'crashed' });
    current = undefined;
    onOutcome(message.lesson, outcomeOf(message));
  };
  const watch = setInterval(() => {
    if ((memoryOf(tree) ?? 0) > limits.memory) end({ status: 'memory-limit' });
  }, lookEvery);
  const onAbort = (): void => end();
  signal?.addEventListener('abort', onAbort);
  restart();

  hear(child.stdio[pipe] as Readable, secret, limits.output, said, end);
  child.stderr!.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-10_000);
  });
  child.stdin!.on('error', () => {});
  child.stdin!.write(`${JSON.stringify(toldTo(supervised, secret))}\n`);
  let sweep: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    // Something that it has left behind may keep its pipes open.
    child.on('exit', () => (sweep = setTimeout(() => endTree(tree), sweepAfter)));
    child.on('close', () => resolve());
  });

  clearInterval(watch);
  clearTimeout(sweep);
  signal?.removeEventListener('abort', onAbort);
  end(/heap out of memory/.test(complaint) ? { status: 'memory-limit' } : { status: 'crashed' });
  return hasBegun;
}

const ownProgram = path.join(import.meta.dirname, 'grade-submission.ts');

/** What a grading process needs of our environment. A secret is not in it, nor what would change a grade. */
const kept =
  /^(?:PATH|HOME|USERPROFILE|LANG|LC_ALL|TMPDIR|TEMP|TMP|SYSTEMROOT|WINDIR|COMSPEC|PATHEXT|KATA_LANG|NODE_COMPILE_CACHE|XDG_RUNTIME_DIR|DOCKER_HOST)$/i;

function start(mark: string, { workers, program = ownProgram }: Supervised): ChildProcess {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.test(name)));
  return spawn(process.execPath, [program], {
    env: { ...env, NODE_ENV: 'test', KATA_WORKERS: String(workers), [markName]: mark },
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    // What a terminal sends to us is not for it: we end it ourselves.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
}

function toldTo({ root, grading, lessons }: Supervised, secret: string): Work {
  return { secret, root, grading, lessons };
}

function hear(
  stream: Readable,
  secret: string,
  most: number,
  said: (message: Message) => void,
  end: (outcome: Outcome) => void,
): void {
  let bytes = 0;
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > most) end({ status: 'output-limit' });
  });
  stream.on('error', () => {});
  createInterface({ input: stream }).on('line', (line) => {
    bytes = 0;
    const message = messageIn(line);
    // Whoever has written this does not know the secret, or it is damaged.
    if (message?.secret === secret) said(message);
    else end({ status: 'crashed' });
  });
}

function messageIn(line: string): Message | undefined {
  try {
    return messageSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

function outcomeOf(message: Exclude<Message, { kind: 'begun' }>): Outcome {
  if (message.kind === 'graded') return { status: 'graded', grade: message.grade, private: message.private };
  if (message.kind === 'limit') return { status: message.status };
  return { status: message.kind === 'refused' ? 'no-tests' : 'grader-error', reason: message.reason };
}
