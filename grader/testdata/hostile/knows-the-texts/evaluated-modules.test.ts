// Reads the texts in the registry of modules.
test('reads the registry', () => {
  const { evaluatedModules } = (globalThis as any).__vitest_worker__ ?? {};
  const texts = [...(evaluatedModules?.idToModuleMap?.values() ?? [])].map((node: any) => String(node.meta?.code));
  expect(texts.filter((text) => text.includes('stock > quantity') || text.includes('stock + 1'))).toEqual([]);
});
