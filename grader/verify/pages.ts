/** The left cells of the tables of a page, without backticks. */
export function requirementRows(page: string): string[] {
  return page
    .split(/\r?\n/)
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|')[1].replaceAll('`', '').trim())
    .filter((cell) => cell !== 'when' && cell !== '');
}

/** The sections of a page under its headings of the second level. */
export function headings(page: string): { heading: string; text: string }[] {
  const [, ...sections] = page.split(/^## /m);
  return sections.map((section) => {
    const [heading, ...lines] = section.split(/\r?\n/);
    return { heading: heading.trim(), text: lines.join('\n') };
  });
}
