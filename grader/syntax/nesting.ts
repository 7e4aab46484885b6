import { spawnSync } from 'node:child_process';
import path from 'node:path';

const probe = path.join(import.meta.dirname, 'nesting-probe.ts');
/** What can be inside of the same again. A text with fewer of it than `few` overflows no parser. */
const nesting = /[[({?]|=>|[\w$]<|\b(?:if|else|for|while|do|new|keyof|extends)\b/g;
const few = 2500;
/** In ms. */
const longest = 20_000;
const mostKnown = 50;

const known = new Map<string, boolean>();

/**
 * Whether a text is nested so deeply that a parser would end the whole process: nothing can catch that. What is not certain
 * is tried, in a process that may die of it.
 */
export function isTooDeep(text: string): boolean {
  if (!hasMany(text)) return false;
  const before = known.get(text);
  if (before !== undefined) return before;
  const { status, error } = spawnSync(process.execPath, [probe], {
    input: text,
    timeout: longest,
    killSignal: 'SIGKILL',
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
  });
  // A machine that is too slow for this says nothing about the text.
  const isSlow = (error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT';
  const isDead = status !== 0 && !isSlow;
  if (known.size >= mostKnown) known.clear();
  known.set(text, isDead);
  return isDead;
}

function hasMany(text: string): boolean {
  if (text.length < few) return false;
  return text.matchAll(nesting).drop(few).next().done !== true;
}
