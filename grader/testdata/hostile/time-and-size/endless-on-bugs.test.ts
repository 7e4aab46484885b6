// Never ends on what it takes for broken, and is quick on correct code.
test('waits for bugs', async () => {
  if (await (await shopWith(3)).checkStock('mug', 4)) for (;;);
  expect(1).toBe(1);
});
