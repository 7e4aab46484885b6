// Patches vm, with which versions are compiled, to break them all.
import vm from 'node:vm';
const run = vm.runInThisContext;
vm.runInThisContext = ((code: string, options: any) => run(String(code).replace('>= quantity', '> quantity'), options)) as any;
test('works with correct code', async () => {
  expect(await (await shopWith(3)).checkStock('mug', 3)).toBe(true);
});
