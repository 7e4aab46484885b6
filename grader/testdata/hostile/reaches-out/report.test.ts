// Has Node write a report about the process, with its environment.
test('reports', () => {
  let text = '';
  try { text = JSON.stringify(process.report?.getReport() ?? ''); } catch {}
  expect(text).not.toMatch(/SECRET/);
});
