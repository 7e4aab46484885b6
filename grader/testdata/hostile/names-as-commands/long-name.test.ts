// Has a name of a million signs.
test('x'.repeat(1_000_000), () => expect(1).toBe(1));
