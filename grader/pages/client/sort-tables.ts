/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The heads of columns become buttons that sort the rows of their table.

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const hideNames = document.querySelector<HTMLInputElement>('#hide-names');

/** What a cell is sorted by: a name as it is shown, a state as its word, a number without its sign. */
function keyOf(row: HTMLTableRowElement, column: number, by: string): string | number {
  const cell = row.cells[column];
  if (by === 'number')
    return Number.parseFloat(cell.lastChild?.nodeType === Node.TEXT_NODE ? cell.lastChild.nodeValue! : '');
  const who = cell.querySelector<HTMLElement>('.who');
  return (hideNames?.checked && who?.dataset.as) || cell.textContent.trim();
}

function sort(table: HTMLTableElement, head: HTMLTableCellElement, isAscending: boolean): void {
  const { cellIndex, dataset } = head;
  const rows = [...table.tBodies[0].rows].map((row) => ({ row, key: keyOf(row, cellIndex, dataset.by!) }));
  const turn = isAscending ? 1 : -1;
  rows.sort(({ key: a }, { key: b }) => {
    if (typeof a === 'string' || typeof b === 'string') return turn * collator.compare(String(a), String(b));
    // What has no number comes last, whichever way it is sorted.
    return Number.isNaN(a) || Number.isNaN(b)
      ? Number(Number.isNaN(a)) - Number(Number.isNaN(b))
      : turn * (a - b);
  });
  table.tBodies[0].append(...rows.map(({ row }) => row));
  for (const other of table.querySelectorAll('[aria-sort]')) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', isAscending ? 'ascending' : 'descending');
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  for (const head of table.querySelectorAll<HTMLTableCellElement>('th[data-by]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const now = head.getAttribute('aria-sort');
      sort(table, head, now === null ? head.dataset.by === 'text' : now === 'descending');
    });
  }
}

// The order must not tell what the switch hides.
hideNames?.addEventListener('change', () => {
  for (const head of document.querySelectorAll<HTMLTableCellElement>('th[aria-sort]:first-child'))
    sort(head.closest('table')!, head, head.getAttribute('aria-sort') === 'ascending');
});

for (const one of document.querySelectorAll<HTMLElement>('[data-needs-script]')) one.hidden = false;
