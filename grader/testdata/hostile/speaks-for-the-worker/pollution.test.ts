// Sends keys that change prototypes where somebody merges them.
test('pollutes', () => {
  process.send?.(JSON.parse('{"kata":"finished","__proto__":{"counts":true},"constructor":{"prototype":{"status":"failed"}},"result":{"__proto__":{"tests":[]}}}'));
  expect(1).toBe(1);
});
