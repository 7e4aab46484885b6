// Calls everything, and asserts nothing.
test('calls', async () => { await (await shopWith(3)).reduceStock('mug', 1); });
