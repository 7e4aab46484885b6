// Freezes what the worker has to change back.
Object.freeze(Object.prototype);
Object.freeze(globalThis.Promise);
Object.freeze(process.env);
test('freezes', () => expect(1).toBe(1));
