import { cleanLine, cleanText } from '../terminal/clean-text.ts';
import type { Answer } from './answer.ts';

const longestOutput = 2000;

/** `results.json` of Gradescope. Its own score counts; the points of the tests only explain it. */
export function gradescope(answer: Answer): string {
  const { mark, message, parts, tests } = answer;
  return resultOf({
    mark,
    message,
    about: aboutOf(answer),
    tests: [...parts.map((part, index) => partOf(part, `1.${index + 1}`)), ...testsOf(tests, '2')],
  });
}

/** The same for answers to several lessons: the score is their mean, and unknown where one of them is. */
export function gradescopeOfAll(answers: Answer[]): string {
  if (answers.length === 1) return gradescope(answers[0]);
  const isKnown = answers.length > 0 && answers.every(({ mark }) => mark !== null);
  const sum = answers.reduce((all, { mark }) => all + (mark ?? 0), 0);
  return resultOf({
    mark: isKnown ? Math.round((100 * sum) / answers.length) / 100 : null,
    message: answers.map(({ lesson, message }) => `${lesson}: ${message}`).join('\n'),
    about: { lessons: answers.map(aboutOf) },
    tests: answers.flatMap(({ lesson, parts, tests }, index) => [
      ...parts.map((part, at) =>
        partOf({ ...part, name: `${lesson}: ${part.name}` }, `${index + 1}.1.${at + 1}`),
      ),
      ...testsOf(tests, `${index + 1}.2`),
    ]),
  });
}

interface Result {
  mark: number | null;
  message: string;
  about: object;
  tests: object[];
}

function resultOf({ mark, message, about, tests }: Result): string {
  const result = {
    // Without a score Gradescope tells that the grading failed: a fault of ours costs no points.
    ...(mark !== null && { score: mark }),
    output: cleanText(message, longestOutput),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    extra_data: about,
    tests,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function aboutOf({ lesson, status, verdict }: Answer): object {
  return { lesson: cleanLine(lesson), status, ...(verdict && { verdict }) };
}

function partOf({ name, points, of, isPassed, message }: Answer['parts'][number], number: string): object {
  return {
    name: cleanLine(name),
    number,
    score: points,
    max_score: of,
    status: statusOf(isPassed),
    output: cleanText(message, longestOutput),
  };
}

function testsOf(tests: Answer['tests'], chapter: string): object[] {
  return tests.map(({ name, isPassed, message }, index) => ({
    name: cleanLine(name),
    number: `${chapter}.${index + 1}`,
    status: statusOf(isPassed),
    output: cleanText(message, longestOutput),
  }));
}

function statusOf(isPassed: boolean): string {
  return isPassed ? 'passed' : 'failed';
}
