// Fills memory outside of the heap, which Node does not limit.
test('keeps buffers', async () => {
  const kept: Buffer[] = [];
  for (;;) { kept.push(Buffer.alloc(2 ** 25, 1)); await new Promise(setImmediate); }
}, 60_000);
