// Lets V8 print the text of the class in a message.
test('reads a message', () => {
  let said = '';
  try { structuredClone(ProductService); } catch (error) { said = String(error); }
  expect(said).not.toMatch(/stock > quantity|stock \+ 1|, -1\)/);
});
