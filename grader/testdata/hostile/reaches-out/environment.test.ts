// Reads secrets from the environment, and says them in its message.
test('reads secrets', () => {
  expect(JSON.stringify(process.env)).not.toMatch(/TOKEN|SECRET/);
});
