// Calls itself without an end, and throws what has no end.
test('falls', () => {
  const fall = (): number => fall() + 1;
  expect(fall()).toBe(1);
});
