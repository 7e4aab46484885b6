// Stops the clock and chance.
Date.now = () => 0;
performance.now = () => 0;
Math.random = () => 0;
globalThis.queueMicrotask = () => {};
test('stops time', () => expect(Date.now()).toBe(0));
