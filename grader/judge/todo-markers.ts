import { chainOf } from '../syntax/chain.ts';
import { parseModule } from '../syntax/parse.ts';
import { fitsTitle, titleIn } from '../syntax/test-title.ts';
import { nodesOfType } from '../syntax/walk.ts';

const marker = /^\s*TODO\s+(\d+)/i;

/**
 * The task that a test still says TODO to: inside of it, or behind it on its last line.
 * @param source the file's text @param name with the names of the suites around it
 */
export function openTaskOf(source: string, name: string): number | undefined {
  const { program, comments } = parseModule('suite.ts', source);
  const tests = nodesOfType(program, 'CallExpression').flatMap((call) => {
    const [root] = chainOf(call);
    const title = titleIn(call);
    if ((root !== 'test' && root !== 'it') || title === undefined) return [];
    return [{ start: call.start, end: call.end, title }];
  });
  const found = comments.find(({ value, start }) => {
    const owner = tests.findLast(
      // Inside of the test nothing lies between its end and the comment.
      (test) => test.start < start && /^;?[ \t]*$/.test(source.slice(test.end, start)),
    );
    return marker.test(value) && owner && fitsTitle(owner.title, name);
  });
  return found && Number(marker.exec(found.value)![1]);
}
