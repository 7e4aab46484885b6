// Throws an error that shows something else each time somebody looks, and never ends.
test('throws', () => {
  throw new Proxy(new Error('x'), { get: (_, key) => (key === 'message' ? 'x'.repeat(5e7) : new Proxy({}, { get: () => { for (;;); } })), ownKeys: () => { for (;;); } });
});
