// Has five hundred tests, of which some will fail somewhere.
for (let index = 0; index < 500; index += 1) test(`guess ${index}`, () => expect(String(ProductService).length).not.toBe(700 + index));
