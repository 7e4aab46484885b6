export const part = 'a';
