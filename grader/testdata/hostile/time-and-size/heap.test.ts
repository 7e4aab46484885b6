// Fills the heap.
test('keeps', () => { const kept: unknown[] = []; for (;;) kept.push(new Array(1e6).fill(kept.length)); });
