import { readFileSync } from 'node:fs';
import label, { next, rates } from './counter.ts';

export const number = (): string => `${label()} ${next()}`;
export const vat = (): number => rates.vat;
export const rules = (): string => readFileSync('rules.txt', 'utf8');
