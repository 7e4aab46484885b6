import { stringify } from 'csv-stringify/sync';
import { cleanLine, cleanText } from '../terminal/clean-text.ts';

/** Text of students, escaped for where it goes. Each function also cleans it, and cuts what is too long. */

const longestCell = 500;

/** A whole CSV file. A spreadsheet shows what looks like a formula, and does not run it. */
export function csvText(rows: (string | number | null)[][]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell)));
  return stringify(cells, { quoted_match: /;|^\s|\s$/ });
}

function harmless(cell: string): string {
  const text = cleanLine(cell, longestCell);
  return /^[\s'"]*[=+\-@|%＝＋－＠]/.test(text) ? `'${text}` : text;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text or the value of an attribute, in HTML and in XML. */
export function markup(text: string, most?: number): string {
  return cleanText(text, most).replaceAll(/[&<>"']/g, (found) => entities[found]);
}

/** Text in Markdown that is nothing but text: no HTML, no link, no heading, no cell of a table. */
export function markdown(text: string, most?: number): string {
  return (
    cleanLine(text, most)
      .replaceAll(/[\\`*_{}[\]<>~&|#$]/g, (found) => `\\${found}`)
      // Only there they begin a list or a line under a heading.
      .replace(/^[-+=]/, (found) => `\\${found}`)
      .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\')
      // Else GitHub makes links of addresses, and mentions of names.
      .replaceAll('@', '&#64;')
      .replaceAll('://', '&#58;//')
      .replaceAll(/www\./gi, (found) => `${found.slice(0, 3)}&#46;`)
  );
}

/** A notice as GitHub Actions reads it from a job's output. */
export function actionsNotice(title: string, message: string): string {
  const value = dataOf(title).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::notice title=${value}::${dataOf(message)}`;
}

function dataOf(text: string): string {
  return cleanText(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

/**
 * Lines of somebody else in the output of a job of GitHub Actions, which are no commands there.
 * @param token that nobody can guess: it ends the block
 */
export function actionsBlock(text: string, token: string, most?: number): string {
  const lines = cleanText(text, most)
    .split('\n')
    .map((line) => line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '# #['));
  return [`::stop-commands::${token}`, ...lines, `::${token}::`].join('\n');
}
