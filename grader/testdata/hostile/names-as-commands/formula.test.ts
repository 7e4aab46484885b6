// Has a name that a spreadsheet runs.
test('=HYPERLINK("http://evil.example","click")', () => expect(1).toBe(1));
