import { cleanLine, cleanText } from '../terminal/clean-text.ts';
import type { Answer } from './answer.ts';

const longestOutput = 2000;

/** `results.json` of Gradescope. Its own score counts; the points of the tests only explain it. */
export function gradescope({ mark, message, parts, tests, lesson, verdict, status }: Answer): string {
  const result = {
    // Without a score Gradescope tells that the grading failed: a fault of ours costs no points.
    ...(mark !== null && { score: mark }),
    output: cleanText(message, longestOutput),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    extra_data: { lesson: cleanLine(lesson), status, ...(verdict && { verdict }) },
    tests: [
      ...parts.map((part, index) => ({
        name: cleanLine(part.name),
        number: `1.${index + 1}`,
        score: part.points,
        max_score: part.of,
        status: statusOf(part.isPassed),
        output: cleanText(part.message, longestOutput),
      })),
      ...tests.map((test, index) => ({
        name: cleanLine(test.name),
        number: `2.${index + 1}`,
        status: statusOf(test.isPassed),
        output: cleanText(test.message, longestOutput),
      })),
    ],
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function statusOf(isPassed: boolean): string {
  return isPassed ? 'passed' : 'failed';
}
