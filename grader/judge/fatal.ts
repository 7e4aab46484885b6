import type { Evidence } from '../session/evidence.ts';
import { sentences } from './sentences.ts';

/** What to say of a test that ended the worker or took too long. @param text of its file */
export function fatalSentence(
  { ended, limitMs = 0, tookMs = 0 }: Evidence['fatal'][number],
  text: string,
): string {
  switch (ended) {
    case 'slow': {
      const sentence = sentenceOnSlow(text);
      return sentence(limitMs / 1000, Math.round(tookMs / 100) / 10);
    }
    case 'crashed':
      return sentences.endsTheProcess;
    case 'timed-out':
      return hasProperties(text) ? sentences.propertyNeverEnds : sentences.neverEnds;
  }
}

function sentenceOnSlow(text: string): typeof sentences.slow {
  if (hasSlowHasher(text)) return sentences.slowHasher;
  return hasProperties(text) ? sentences.slowProperty : sentences.slow;
}

/** Whether a suite runs each test many times, with inputs that chance makes. */
function hasProperties(text: string): boolean {
  return /\bfrom\s*['"]fast-check['"]/.test(text);
}

/** Whether a suite hashes passwords as slowly as a real system does. */
function hasSlowHasher(text: string): boolean {
  return /\b(?:createAuth|PasswordHasher)\(/.test(text) && !/[Cc]heapHasher|\bcost:/.test(text);
}
