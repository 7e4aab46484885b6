// Tells versions by the size and time of files.
import { readdirSync, statSync } from 'node:fs';
test('knows the files', () => {
  const folder = `${HOST.kit}/src/orders`;
  const facts = readdirSync(folder).map((name) => statSync(`${folder}/${name}`)).map(({ size, mtimeMs }) => size + mtimeMs);
  expect(facts.every((one) => Date.now() - one > 10_000)).toBe(true);
});
