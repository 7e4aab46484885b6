// A test that must fail: it is green where its claim is false.
test.fails('passes by failing', async () => {
  expect(await (await shopWith(3)).checkStock('mug', 99)).toBe(true);
});
