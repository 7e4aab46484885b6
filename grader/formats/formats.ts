import type { Answer } from './answer.ts';
import { codegrade } from './codegrade.ts';
import { exercism } from './exercism.ts';
import { gradescope } from './gradescope.ts';
import { junit } from './junit.ts';

/** Formats that an answer alone is enough for, with the ending of the file. */
const renderers = {
  gradescope: { render: gradescope, ending: 'json' },
  exercism: { render: exercism, ending: 'json' },
  junit: { render: junit, ending: 'xml' },
  codegrade: { render: codegrade, ending: 'json' },
} satisfies Record<string, { render: (answer: Answer) => string | undefined; ending: string }>;

export type AnswerFormat = keyof typeof renderers;

export const answerFormats = Object.keys(renderers) as AnswerFormat[];

/** All that `kata grade` writes. The others need more than the answer. */
export const formatNames = [...answerFormats, 'classroom50', 'mutation'] as const;

export type Format = (typeof formatNames)[number];

/** @returns nothing where the format has no way to say that there is no mark */
export function inFormat(format: AnswerFormat, answer: Answer): string | undefined {
  return renderers[format].render(answer);
}

export function endingOf(format: AnswerFormat): string {
  return renderers[format].ending;
}
