import { isSettled } from '../judge/verdicts.ts';
import type { CoachState } from '../coach/state.ts';
import { placeText } from '../learner/place.ts';
import { catalogue } from '../sentences/sentences.ts';
import { attentionIn } from './attention.ts';
import { cleanLine } from '../terminal/clean-text.ts';

const longestText = 2000;

/** `FILE:LINE:COLUMN: SEVERITY: MESSAGE`. The words for the severity are those of editors, in every language. */
type Severity = 'error' | 'warning' | 'info';

/** The line that says that a save is being judged: what was reported before no longer holds. */
export function beginLine({ lesson }: CoachState): string {
  return `kata: ${lesson.id} ...`;
}

/**
 * What a problem matcher reads of the newest save: a line for each problem, and one that says that there are no more.
 * Nothing until the verdict is known. Pure.
 */
export function problemLines(state: CoachState): string[] {
  const { lesson, grade, stage, problem } = state;
  if (problem !== undefined) return [`kata: ${lesson.id}: ${oneLine(problem)}`];
  if (!grade || (stage === 'correct' && !isSettled(grade.verdict))) return [];
  const { refused, unfinished, todos } = attentionIn(state, grade);
  const { reasons, verdicts } = catalogue.grade;
  return [
    ...(grade.place
      ? [lineFor({ ...grade.place, file: `${lesson.folder}/${grade.place.file}` }, 'error', grade.message)]
      : []),
    ...refused.map((test) =>
      lineFor(test, 'error', `${reasons[test.reason]}: ${test.name}: ${test.message}`),
    ),
    ...unfinished.map((test) => lineFor(test, 'warning', `${test.name}: ${test.message}`)),
    ...todos.map((todo) => lineFor(todo, 'info', todo.message)),
    `kata: ${lesson.id}: ${verdicts[grade.verdict]}. ${oneLine(grade.message)}`,
  ];
}

function lineFor(
  { file, line = 1, column = 1 }: { file: string; line?: number; column?: number },
  severity: Severity,
  message: string,
): string {
  return `${placeText({ file, line })}:${column}: ${severity}: ${oneLine(message)}`;
}

function oneLine(text: string): string {
  return cleanLine(text, longestText);
}
