// Fails with a difference of many megabytes.
test('differs', () => {
  const long = Array.from({ length: 50_000 }, (_, index) => `line ${index} ${Math.random()}`);
  expect(long).toEqual(long.toReversed());
});
