import { stripVTControlCharacters } from 'node:util';

/** Shows that there was more of a text than is told. */
export const cutMark = '[…]';

const longest = 500;
/** C0 without tab and line feed, DEL and C1, what turns the direction of a text, separators, and what is no character. */
const illegal = /[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029\uFFFE\uFFFF]/gu;
const colour = '\u001B\\[[\\d;]*m';
/** So much more than is shown is looked at, as a sequence that says nothing may be in it. */
const margin = 2;

/**
 * A text of somebody else as it can be shown anywhere: well-formed, without sequences for a terminal, without characters
 * that control or turn what follows. What was there instead can be seen. Too much of it is cut, with a mark.
 */
export function cleanText(text: string, most = longest): string {
  const isLong = text.length > most * margin;
  const clean = cleaned(stripVTControlCharacters(isLong ? text.slice(0, most * margin) : text));
  return isLong || clean.length > most ? `${beginning(clean, most - cutMark.length)}${cutMark}` : clean;
}

/** The same in one line. */
export function cleanLine(text: string, most = longest): string {
  return cleanText(text, most)
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
}

/** A text as a terminal can show it, whose colours are ours: nothing else in it controls anything. */
export function withoutControls(text: string): string {
  return text
    .split(new RegExp(`(${colour})`))
    .map((part, index) => (index % 2 === 1 ? part : cleaned(stripVTControlCharacters(part))))
    .join('');
}

function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(illegal, (found) => (found === '\n' || found === '\t' ? found : '\uFFFD'));
}

/** Not half of a character. */
function beginning(text: string, length: number): string {
  return text.slice(0, Math.max(0, length)).replace(/[\uD800-\uDBFF]$/, '');
}
