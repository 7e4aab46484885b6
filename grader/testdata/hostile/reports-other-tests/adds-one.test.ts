// Adds a failed test to the list of the file.
test('adds another', ({ task }) => {
  const { file } = task as any;
  if (!/stock >= quantity/.test(String(ProductService)))
    file.tasks.push({ ...task, id: `${file.id}_99`, name: 'has none of an unknown product', result: { state: 'fail' } });
  expect(file).toBeDefined();
});
