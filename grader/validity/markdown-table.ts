/** A table of Markdown. @param rows cells, the heading first */
export function markdownTable([heading, ...rows]: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A correlation as it is printed. */
export function rounded(value: number): string {
  return Number.isNaN(value) ? 'none' : value.toFixed(2);
}
