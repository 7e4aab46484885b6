export const part = 'b';
