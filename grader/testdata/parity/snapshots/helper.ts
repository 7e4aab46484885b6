import { expect } from 'vitest';

export function look(value: unknown): void {
  expect(value).toMatchSnapshot();
}
export function lookInline(value: unknown): void {
  expect(value).toMatchInlineSnapshot(`1`);
}
