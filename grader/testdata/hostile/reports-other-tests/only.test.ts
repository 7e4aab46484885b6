// Hides the honest test behind one that always fails.
test.only('is alone', () => expect(1).toBe(2));
