/// <reference lib="dom" />
// Makes the boards of a page easier to read: keys go from cell to cell, and what one says is told in full.
// All of it is in one module of its own, and listens to the document: parts of a page may be replaced by others.

/** Boards that show only what no test notices, by id: parts of a page may be replaced, and this is to last. */
const filtered = new Set<string>();
/** A screenful of rows. */
const page = 10;

function boards(): HTMLTableElement[] {
  return [...document.querySelectorAll<HTMLTableElement>('table[data-board]')];
}

/** Rows of cells, the names of the columns first. Groups of columns are no part of it. */
function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.tHead!.rows].slice(-1).concat([...table.tBodies[0].rows]);
}

/** Turns tables into grids: to be done again when parts of the page were replaced. */
function prepare(): void {
  for (const table of boards()) {
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-readonly', 'true');
    table.parentElement!.removeAttribute('tabindex');
    if (!table.querySelector('[tabindex="0"]')) table.tBodies[0].rows[0].cells[0].tabIndex = 0;
    const section = table.closest('[data-board-section]')!;
    section.querySelector<HTMLElement>('.tools')!.hidden = false;
    const box = section.querySelector<HTMLInputElement>('[data-only-missed]');
    // When all is noticed there is nothing left to choose.
    const isOn = box !== null && filtered.has(table.id);
    if (box) box.checked = isOn;
    filter(table, isOn);
  }
}

/** Shows only the columns of what no test notices, and of correct code that some test refuses. */
function filter(table: HTMLTableElement, isOn: boolean): void {
  table.closest('[data-report]')?.classList.toggle('only-missed', isOn);
  const [groups] = table.tHead!.rows;
  const rows = rowsOf(table);
  const isHidden = [...rows[0].cells].map(
    ({ dataset, classList }) =>
      isOn && dataset.state === (classList.contains('of-correct') ? 'blank' : 'marked'),
  );
  const columns = table.querySelectorAll('col');
  for (const [index, hidden] of isHidden.entries()) {
    if (columns[index].hidden === hidden) continue;
    columns[index].hidden = hidden;
    for (const { cells } of rows) cells[index].hidden = hidden;
  }
  let first = 1;
  for (const [index, group] of [...groups.cells].slice(1).entries()) {
    const own = Number((group.dataset.columns ??= String(group.colSpan)));
    const shown = isHidden.slice(first, first + own).filter((hidden) => !hidden).length;
    first += own;
    group.hidden = shown === 0;
    // Without a column in it, it would count as one.
    table.querySelectorAll('colgroup')[index + 1].hidden = shown === 0;
    group.colSpan = Math.max(1, shown);
  }
}

function cellOf(target: EventTarget | null): HTMLTableCellElement | undefined {
  const cell = (target as Element | null)?.closest?.<HTMLTableCellElement>('table[data-board] :is(td, th)');
  const table = cell?.closest('table');
  return cell && table && rowsOf(table).includes(cell.parentElement as HTMLTableRowElement)
    ? cell
    : undefined;
}

/** Where a key leads from a cell; undefined for one that is not ours. */
function goal(cell: HTMLTableCellElement, event: KeyboardEvent): HTMLTableCellElement | undefined {
  const rows = rowsOf(cell.closest('table')!);
  const row = rows.indexOf(cell.parentElement as HTMLTableRowElement);
  const shown = [...rows[row].cells].filter(({ hidden }) => !hidden);
  const column = shown.indexOf(cell);
  const at = (y: number, x: number): HTMLTableCellElement => {
    const { cells } = rows[Math.min(Math.max(y, 0), rows.length - 1)];
    const own = [...cells].filter(({ hidden }) => !hidden);
    return own[Math.min(Math.max(x, 0), own.length - 1)];
  };
  const isWhole = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowRight':
      return at(row, column + 1);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'PageDown':
      return at(row + page, column);
    case 'PageUp':
      return at(row - page, column);
    case 'Home':
      return at(isWhole ? 0 : row, 0);
    case 'End':
      return at(isWhole ? rows.length : row, Infinity);
    default:
      return undefined;
  }
}

/** Says in full what a cell says, and lights its column. */
function look(cell: HTMLTableCellElement): void {
  const table = cell.closest('table')!;
  const columns = [...table.querySelectorAll('col')];
  for (const [index, column] of columns.entries())
    column.classList.toggle('lit', index > 0 && index === cell.cellIndex);
  const panel = table.closest('[data-board-section]')!.querySelector<HTMLElement>('[data-told]')!;
  const row = cell.parentElement as HTMLTableRowElement;
  const head = rowsOf(table)[0].cells[cell.cellIndex];
  const isTest = row.parentElement === table.tBodies[0];
  const isCell = isTest && cell.cellIndex > 0;
  // What a cell says begins with what its column says.
  const more = cell.title.replace(head.title, '').trim();
  const said = [cell.textContent.trim() || table.dataset.blank!, more].filter(Boolean).join(': ');
  tell(panel, 'test', isTest ? (row.cells[0].querySelector('bdi:last-child, bdi')?.textContent ?? '') : '');
  tell(panel, 'of', cell.cellIndex > 0 ? head.title : '');
  tell(panel, 'said', isCell ? said : '');
  panel.hidden = false;
  cell.setAttribute('aria-describedby', panel.id);
}

function tell(panel: HTMLElement, part: string, text: string): void {
  const line = panel.querySelector<HTMLElement>(`[data-${part}]`)!;
  line.textContent = text;
  line.hidden = text === '';
}

function goTo(cell: HTMLTableCellElement): void {
  for (const one of cell.closest('table')!.querySelectorAll('[tabindex]')) {
    one.removeAttribute('tabindex');
    one.removeAttribute('aria-describedby');
  }
  cell.tabIndex = 0;
  look(cell);
  cell.focus();
}

document.addEventListener('keydown', (event) => {
  const cell = event.target instanceof HTMLTableCellElement ? cellOf(event.target) : undefined;
  const next = cell && !event.altKey ? goal(cell, event) : undefined;
  if (!next) return;
  event.preventDefault();
  goTo(next);
});
document.addEventListener('focusin', ({ target }) => {
  const cell = target instanceof HTMLTableCellElement ? cellOf(target) : undefined;
  if (cell) look(cell);
});
document.addEventListener('click', ({ target }) => {
  // A long name opens by a click of its own.
  const cell = (target as Element).closest('summary') ? undefined : cellOf(target);
  if (cell) goTo(cell);
});
document.addEventListener('pointerover', ({ target, pointerType }) => {
  const cell = pointerType === 'mouse' ? cellOf(target) : undefined;
  // Where a reader goes by keys, the mouse may lie anywhere.
  if (cell && !cell.closest('table')!.contains(document.activeElement)) look(cell);
});
document.addEventListener('change', ({ target }) => {
  const box = (target as Element).closest<HTMLInputElement>('[data-only-missed]');
  const table = box?.closest('[data-board-section]')?.querySelector('table');
  if (!box || !table) return;
  filtered[box.checked ? 'add' : 'delete'](table.id);
  filter(table, box.checked);
});
document.addEventListener('kata:replaced', prepare);
prepare();
