// Has a name that is read from right to left.
test('\u202Ederetsam\u202C \u2066hidden\u2069\u0000', () => expect(1).toBe(1));
