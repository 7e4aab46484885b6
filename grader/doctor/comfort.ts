import { catalogue } from '../sentences/sentences.ts';
import type { Finding, Machine } from './check.ts';

const sentences = catalogue.commands.doctor;

const fewColumns = 40;

/** Where the coach is seen. */
export function terminal({ output, env }: Machine): Finding {
  const what = sentences.checks.terminal;
  const { isTTY, columns = 80 } = output;
  if (!isTTY) return { what, says: sentences.noTerminal };
  if (env.TERM === 'dumb') return { what, says: sentences.dumbTerminal };
  if (columns < fewColumns)
    return { what, says: sentences.narrow(columns), remedy: sentences.widen(fewColumns) };
  return { what, says: env.NO_COLOR ? sentences.terminalNoColour(columns) : sentences.terminal(columns) };
}

const megabyte = 1024 * 1024;
/** In MB. A capstone takes about 420 with its workers on two cores; the rest is for an editor. */
const enough = 700;
/** In MB. With less the workers are ended by the system. */
const least = 400;

export function memory({ freeMemory }: Machine): Finding {
  const what = sentences.checks.memory;
  const free = Math.round(freeMemory / megabyte);
  if (free >= enough) return { what, says: sentences.memory(free) };
  return {
    what,
    says: sentences.littleMemory(free, enough),
    remedy: sentences.closePrograms,
    isInTheWay: free < least,
  };
}
