import { b } from './ring-b.ts';
export const a = (): string => `a ${b()}`;
export const name = 'a';
