// Counts its runs in the state of expect.
test('counts', () => {
  const { runs = 0 } = expect.getState() as any;
  expect.setState({ runs: runs + 1 } as any);
  expect(runs).toBeLessThan(15);
});
