import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { sentences } from './sentences.ts';

/** A line of answers.yaml. */
export interface WrittenAnswer {
  /** The number in the report that it is about. */
  key: string;
  /** What follows it; empty if nothing does. */
  text: string;
  /** From 1. */
  line: number;
}

/** What a learner has written, line by line, or why it cannot be understood. */
export type WrittenAnswers = { entries: WrittenAnswer[] } | { problem: string; line: number };

const longest = 40;

/** Reads an answers.yaml. Whether the numbers and answers make sense is judged later. */
export function writtenAnswers(text: string): WrittenAnswers {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const [error] = document.errors;
  if (error) return { problem: sentences.answersNoYaml(lineAt(error.pos[0])), line: lineAt(error.pos[0]) };

  const { contents } = document;
  if (contents === null) return { entries: [] };
  if (!isMap(contents)) return { problem: sentences.answersNoList, line: lineAt(contents.range[0]) };
  const textOf = (node: unknown): string => {
    if (isScalar(node)) return node.value === null ? '' : String(node.value).trim();
    const { range } = node as { range?: [number, number, number] };
    return range ? text.slice(range[0], range[1]).split('\n')[0].slice(0, longest) : '';
  };
  return {
    entries: contents.items.map(({ key, value }) => ({
      key: textOf(key),
      text: textOf(value),
      line: lineAt((key as { range?: [number, number, number] }).range?.[0] ?? 0),
    })),
  };
}
