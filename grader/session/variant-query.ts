/** Marks the address under which a worker fetches the text of a variant. */
export const variantQuery = '?kata=';
