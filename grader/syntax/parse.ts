import { parseSync, type ESTree, type ParseResult } from 'vite';
import { catalogue } from '../sentences/sentences.ts';
import { isTooDeep } from './nesting.ts';
import { lineAt } from './place.ts';

export interface ParsedModule {
  program: ESTree.Program;
  comments: ParseResult['comments'];
  /** The first syntax error; its line counts from 1. */
  problem?: { line: number; message: string };
}

/** Reads a module's text. One that is nested too deeply is not read: it has a problem, and nothing else. @param name tells the parser whether it is TypeScript */
export function parseModule(name: string, text: string): ParsedModule {
  if (isTooDeep(text))
    return { ...parseModule(name, ''), problem: { line: 1, message: catalogue.judge.tooDeep } };
  const { program, comments, errors } = parseSync(name, text);
  if (errors.length === 0) return { program, comments };
  const [{ message, labels }] = errors;
  return { program, comments, problem: { line: lineAt(text, labels[0]?.start ?? 0), message } };
}
