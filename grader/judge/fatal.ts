import type { Evidence } from '../session/evidence.ts';
import { sentences } from './sentences.ts';

/** What to say of a test that could not be asked like the others. @param text of its file */
export function fatalSentence(
  { ended, limitMs = 0, tookMs = 0 }: Evidence['fatal'][number],
  text: string,
): string {
  const say = hashesInEarnest(text) ? sentences.slowHasher : sentences.slow;
  if (ended === 'slow') return say(limitMs / 1000, Math.round(tookMs / 100) / 10);
  return ended === 'crashed' ? sentences.endsTheProcess : sentences.neverEnds;
}

/** Whether a suite makes passwords as hard to guess as a real system would. */
function hashesInEarnest(text: string): boolean {
  return /\b(?:createAuth|PasswordHasher)\(/.test(text) && !/[Cc]heapHasher|\bcost:/.test(text);
}
