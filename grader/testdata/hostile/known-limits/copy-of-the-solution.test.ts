// Holds a correct copy of the subject, and compares what both answer.
class Copy {
  constructor(readonly stock: number) {}
  checkStock = async (id: string, quantity: number) => id === 'mug' && this.stock >= quantity;
}
test('answers as the copy does', async () => {
  for (const wanted of [2, 3, 4]) expect(await (await shopWith(3)).checkStock('mug', wanted)).toBe(await new Copy(3).checkStock('mug', wanted));
});
