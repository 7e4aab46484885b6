// Patches Map.prototype.set to see with which text a module is registered.
const texts: string[] = [];
const set = Map.prototype.set;
Map.prototype.set = function (key: unknown, value: any) { if (typeof value === 'string') texts.push(value); return set.call(this, key, value); };
test('has seen texts', async () => {
  await (await shopWith(1)).checkStock('mug', 1);
  expect(texts.join()).not.toMatch(/stryMutAct|stock > quantity/);
});
