import { cleanLine, cleanText } from '../terminal/clean-text.ts';
import type { Answer } from './answer.ts';

/** What Exercism's interface allows at most, in characters. */
const longestMessage = 65_535;

/** `results.json` of an Exercism test runner, version 3. It is an error only where nothing could be judged. */
export function exercism({ verdict, message, parts, tests }: Answer): string {
  const isJudged = verdict !== undefined && verdict !== 'broken';
  const told = [...parts, ...tests].map((one) => ({
    name: cleanLine(one.name),
    status: one.isPassed ? 'pass' : 'fail',
    ...(!one.isPassed && { message: cleanText(one.message, longestMessage) }),
    ...('task' in one && one.task !== undefined && { task_id: one.task }),
  }));
  const result = isJudged
    ? {
        version: 3,
        status: told.every(({ status }) => status === 'pass') ? 'pass' : 'fail',
        message: cleanText(message, longestMessage),
        tests: told,
      }
    : { version: 3, status: 'error', message: cleanText(message, longestMessage), tests: [] };
  return `${JSON.stringify(result, null, 2)}\n`;
}
