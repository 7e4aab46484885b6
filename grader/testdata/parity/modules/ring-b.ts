import { name } from './ring-a.ts';
export const b = (): string => `b of ${name}`;
