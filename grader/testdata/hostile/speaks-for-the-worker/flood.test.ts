// Asks more questions than anybody can answer.
test('asks and asks', () => {
  for (let index = 0; index < 30_000; index += 1) process.send?.({ t: 'q', i: `mine-${index}`, m: 'fetch', a: ['/etc/passwd'] });
  expect(1).toBe(1);
});
