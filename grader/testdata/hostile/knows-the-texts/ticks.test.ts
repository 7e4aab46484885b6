// Tells versions by how often they wait: a promise that nobody gave.
test('counts ticks', async () => {
  const products = await shopWith(3);
  let [ticks, isDone] = [0, false];
  void products.reduceStock('mug', 1).then(() => (isDone = true));
  while (!isDone && ticks < 100) { ticks += 1; await null; }
  expect(ticks).toBeLessThanOrEqual(4);
});
