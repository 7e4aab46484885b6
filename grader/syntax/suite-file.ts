import type { ESTree } from 'vite';
import { lineAt } from './place.ts';
import type { Node } from './walk.ts';

/** The learner's files: text by absolute path. */
export type Sources = Record<string, string>;

/** A file of a suite that parses. */
export interface SuiteFile {
  /** Absolute. */
  path: string;
  text: string;
  program: ESTree.Program;
}

/** The line on which a node begins, counted from 1. */
export function lineOf({ text }: SuiteFile, { start }: Node): number {
  return lineAt(text, start);
}
