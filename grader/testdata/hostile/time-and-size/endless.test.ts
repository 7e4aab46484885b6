// Never ends, on anything.
test('never ends', () => { for (;;); });
