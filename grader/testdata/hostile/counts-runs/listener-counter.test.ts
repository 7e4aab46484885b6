// Counts its runs by the listeners that it leaves on the process.
test('counts', () => {
  process.on('SIGWINCH', () => {});
  expect(process.listenerCount('SIGWINCH')).toBeLessThan(10);
});
