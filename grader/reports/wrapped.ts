import wrapAnsi from 'wrap-ansi';
import { withoutControls } from '../terminal/clean-text.ts';

const widest = 100;
const narrowest = 20;

/** A text in lines of at most this many columns. Colours in it stay; nothing else in it controls the terminal. @param hanging the indent of all lines but the first */
export function wrapped(text: string, width: number, indent = '', hanging = indent): string[] {
  const columns = Math.max(narrowest, Math.min(width, widest) - Math.max(indent.length, hanging.length));
  return wrapAnsi(withoutControls(text), columns, { hard: true })
    .split('\n')
    .map((line, index) => (index === 0 ? indent : hanging) + line);
}
