// Has a name that clears the terminal and prints another verdict.
test('\u001B[2J\u001B[1;1Hmastered, 100 points\u001B[8m', () => {
  console.log('\u001B]8;;http://evil.example\u0007look\u001B]8;;\u0007');
  expect(1).toBe(1);
});
