// What TypeScript and new JavaScript have, as Vite's own compiler takes it.
import { describe, expect, expectTypeOf, assertType, test } from 'vitest';
import { h, Page } from './page.tsx';

enum Size { Small, Large = 5, Huge }
enum Colour { Blue = 'blue' }
const enum Fixed { One = 1 }
namespace Shop { export const open = true; export namespace Till { export const count = 2; } }
abstract class Base { abstract readonly name: string; protected stock = 3; static made = 0; constructor(private readonly price: number) { Base.made += 1; } cost(): number { return this.price; } }
class Mug extends Base { override readonly name = 'mug'; #secret = 42; static { Base.made = 10; } get secret(): number { return this.#secret; } has(other: object): boolean { return #secret in other; } }
function overloaded(a: number): number; function overloaded(a: string): string; function overloaded(a: unknown): unknown { return a; }
class Closing { static closed: string[] = []; constructor(readonly name: string) {} [Symbol.dispose](): void { Closing.closed.push(this.name); } async [Symbol.asyncDispose](): Promise<void> { await null; Closing.closed.push(`${this.name} later`); } }

describe('passes', () => {
  test('enum', () => expect([Size.Small, Size.Huge, Size[5], Colour.Blue, Fixed.One]).toEqual([0, 6, 'Large', 'blue', 1]));
  test('namespace', () => expect([Shop.open, Shop.Till.count]).toEqual([true, 2]));
  test('parameter properties', () => expect(new Mug(3).cost()).toBe(3));
  test('class fields', () => expect(new Mug(3)).toMatchObject({ name: 'mug', stock: 3 }));
  test('private fields', () => { const mug = new Mug(1); expect([mug.secret, mug.has(mug), mug.has({})]).toEqual([42, true, false]); });
  test('static blocks', () => expect(Base.made).toBeGreaterThanOrEqual(10));
  test('satisfies and as const', () => expect({ a: 1 } as const satisfies { a: number }).toEqual({ a: 1 }));
  test('overloads', () => expect(overloaded('x')).toBe('x'));
  test('generics', () => { const first = <T,>(all: T[]): T => all[0]!; expect(first<number>([1])).toBe(1); });
  test('using', () => { { using _first = new Closing('a'); using _second = new Closing('b'); } expect(Closing.closed).toEqual(['b', 'a']); });
  test('await using', async () => { { await using _one = new Closing('c'); } expect(Closing.closed.at(-1)).toBe('c later'); });
  test('optional chaining', () => { const shop: { till?: { open: boolean } } = {}; expect(shop.till?.open ?? 'none').toBe('none'); });
  test('logical assignment', () => { let n: number | undefined; n ??= 3; n &&= 4; n ||= 5; expect(n).toBe(4); });
  test('generators', async () => { async function* all() { yield 1; yield 2; } const seen: number[] = []; for await (const n of all()) seen.push(n); expect(seen).toEqual([1, 2]); });
  test('labels', () => { outer: for (const a of [1, 2]) for (const b of [1, 2]) { if (b === 2) continue outer; expect(b).toBe(1); expect(a).toBeDefined(); } });
  test('regular expressions', () => expect('2030-01'.match(/(?<year>\d+)-/v)?.groups?.year).toBe('2030'));
  test('iterator helpers', () => expect([1, 2, 3].values().map((n) => n * 2).toArray()).toEqual([2, 4, 6]));
  test('tsx', () => expect(h(Page, { name: 'mug' })).toEqual({ tag: Page, props: { name: 'mug' }, children: [] }));
  test('types', () => { expectTypeOf({ a: 1 }).toEqualTypeOf<{ a: number }>(); assertType<number>(1); });
  test('types that are wrong', () => { expectTypeOf('x').toEqualTypeOf<number>(); const n: number = 'x' as never; expect(n).toBe('x'); });
});
describe('fails', () => {
  test('enum', () => expect(Size.Large).toBe(1));
  test('private fields', () => { new Mug(1).has(1 as unknown as object); });
  test('using that throws', () => { using _one = { [Symbol.dispose]() { throw new Error('strike'); } }; expect(1).toBe(1); });
  test('a const that is changed', () => { const n = 1; (eval as (text: string) => void)('"use strict"; const m = 1; m = 2;'); expect(n).toBe(1); });
});
