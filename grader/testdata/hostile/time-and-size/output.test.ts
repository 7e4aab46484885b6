// Prints a hundred megabytes.
test('prints', () => {
  const line = 'x'.repeat(1e6);
  for (let index = 0; index < 100; index += 1) console.log(line);
  expect(1).toBe(1);
});
