// Puts the whole thread to sleep.
test('sleeps', () => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
