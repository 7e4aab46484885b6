// Does not load on what it takes for broken.
if (!/stock >= quantity/.test(String(ProductService))) throw new Error('does not load');
test('loads', () => expect(1).toBe(1));
