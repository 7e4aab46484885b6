// Fails once the process is old: correct code usually comes first.
test('is young', () => {
  expect(process.uptime()).toBeLessThan(2.5);
});
