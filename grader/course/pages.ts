/** What differs from one correct shop to the next. */
export interface Freedom {
  id: string;
  /** The names of the modules of src that it touches, such as `order-service`. */
  modules: string[];
}

/** What is promised: the left cells of the tables of requirements, without backticks. */
export function requirementRows(page: string): string[] {
  return tableRows(page, 'when').map(([when]) => when);
}

/** What is not promised: the table of freedoms. */
export function freedomRows(page: string): Freedom[] {
  return tableRows(page, 'freedom').map(([id, , where = '']) => ({
    id,
    modules: where.split(',').map((name) => name.trim()),
  }));
}

/** The cells of all tables whose first column has this head. */
function tableRows(page: string, head: string): string[][] {
  return page
    .split(/(?:\r?\n){2,}/)
    .map((block) =>
      block
        .split(/\r?\n/)
        .filter((line) => line.startsWith('|'))
        .map(cellsOf),
    )
    .filter(([heads]) => heads?.[0] === head)
    .flatMap(([, , ...rows]) => rows.filter(([first]) => first !== ''));
}

function cellsOf(line: string): string[] {
  const [, ...cells] = line.split('|').map((cell) => cell.replaceAll('`', '').trim());
  return cells;
}

/** The sections of a page under its headings of the second level. */
export function headings(page: string): { heading: string; text: string }[] {
  const [, ...sections] = page.split(/^## /m);
  return sections.map((section) => {
    const [heading, ...lines] = section.split(/\r?\n/);
    return { heading: heading.trim(), text: lines.join('\n') };
  });
}
