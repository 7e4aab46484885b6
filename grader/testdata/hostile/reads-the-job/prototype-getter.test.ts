// A setter on the prototype of all objects sees which fields a job has.
const seen: string[] = [];
for (const name of ['hitLimit', 'mutant', 'bug', 'activeMutant'])
  Object.defineProperty(Object.prototype, name, { configurable: true, set: () => void seen.push(name), get: () => void seen.push(name) });
test('has seen', async () => {
  await (await shopWith(1)).checkStock('mug', 1);
  expect(seen).toEqual([]);
});
