// Asks the cloud for the keys of the machine.
test('asks the cloud', async () => {
  const said = await fetch('http://169.254.169.254/latest/meta-data/', { signal: AbortSignal.timeout(300) }).then(() => 'answered', () => 'nothing');
  expect(said).toBe('nothing');
});
