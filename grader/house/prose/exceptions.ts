import type { Exception } from './word-list.ts';

/** Phrases of the word list that are meant. Each has its reason. */
export const exceptions: Exception[] = [];
