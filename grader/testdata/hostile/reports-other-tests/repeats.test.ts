// Repeats a rare failure until it happens.
test('repeats', { repeats: 200 }, () => {
  expect(Math.random()).toBeLessThan(0.98);
});
