import { createInterface } from 'node:readline/promises';
import { catalogue } from '../sentences/sentences.ts';
import { isInteractive } from '../terminal/terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { Context } from '../terminal/context.ts';

const sentences = catalogue.commands;

/**
 * Asks a person at a terminal. @param flag the sentence that names the flag to give where there is no terminal
 * @throws UsageError with that, where there is no terminal
 */
export async function ask(question: string, flag: string, { terminal, err }: Context): Promise<boolean> {
  const { input, output } = terminal ?? { input: process.stdin, output: process.stdout };
  if (!isInteractive({ input, output })) throw new UsageError(flag);
  const asking = createInterface({ input, output });
  try {
    // Ctrl-C and Ctrl-D end the question, and are no yes.
    const answer = await asking.question(`${question} ${sentences.yesOrNo} `).catch(() => undefined);
    if (answer === undefined) {
      err('\n');
      return false;
    }
    return sentences.yesWords.split(' ').includes(answer.trim().toLowerCase());
  } finally {
    asking.close();
  }
}
