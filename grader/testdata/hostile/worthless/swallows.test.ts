// Swallows its own failure.
test('swallows', async () => {
  try { expect(await (await shopWith(3)).checkStock('mug', 3)).toBe(false); } catch {}
});
