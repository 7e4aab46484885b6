// Matches a pattern that takes for ever.
test('matches', () => expect(/^(a+)+$/.test('a'.repeat(40) + 'b')).toBe(false));
