import { parseSync, type ESTree, type ParseResult } from 'vite';
import { lineAt } from './place.ts';

export interface ParsedModule {
  program: ESTree.Program;
  comments: ParseResult['comments'];
  /** The first syntax error; its line counts from 1. */
  problem?: { line: number; message: string };
}

/** Reads a module's text. @param name tells the parser whether it is TypeScript */
export function parseModule(name: string, text: string): ParsedModule {
  const { program, comments, errors } = parseSync(name, text);
  if (errors.length === 0) return { program, comments };
  const [{ message, labels }] = errors;
  return { program, comments, problem: { line: lineAt(text, labels[0]?.start ?? 0), message } };
}
