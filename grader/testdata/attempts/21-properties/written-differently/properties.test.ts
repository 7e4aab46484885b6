import { array, assert, asyncModelRun, asyncProperty, commands, constantFrom, integer, oneof } from 'fast-check';
import { record, tuple, type Arbitrary, type AsyncCommand } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { createShop } from '#src/orders/index.ts';
import type { OrderLine } from '#src/orders/order.ts';

const ids = ['a', 'b', 'c'] as const;
type Id = (typeof ids)[number];
type Stock = Map<Id, number>;

const upTo = (most: number) => integer({ min: 0, max: most });
const linesOf = (most: number, longest: number) =>
  array(record({ productId: constantFrom(...ids), quantity: upTo(most) }), {
    maxLength: longest,
    size: 'max',
  });
const stockUpTo = (most: number): Arbitrary<Stock> =>
  tuple(upTo(most), upTo(most), upTo(most)).map((numbers) => new Map(numbers.map((n, i) => [ids[i], n])));

async function open(stock: Stock, price = 7) {
  const bank = new FakePaymentGateway();
  let made = 0;
  const shop = createShop({ payments: bank, newId: () => `no-${++made}` });
  for (const [id, pieces] of stock) {
    await shop.store.saveProduct({ id, name: id.toUpperCase(), price, stock: pieces });
  }
  const shelf = async (): Promise<Stock> =>
    new Map(
      await Promise.all(ids.map(async (id) => [id, (await shop.store.getProduct(id))!.stock] as const)),
    );
  return { ...shop, bank, shelf };
}

const lots: Stock = new Map(ids.map((id) => [id, 1_000_000_000]));

function take(from: Stock, lines: readonly OrderLine[]): Stock | undefined {
  const left = new Map(from);
  for (const { productId, quantity } of lines) {
    left.set(productId as Id, left.get(productId as Id)! - quantity);
  }
  return [...left.values()].some((pieces) => pieces < 0) ? undefined : left;
}

describe('one order', () => {
  it('is priced line by line', () =>
    assert(
      asyncProperty(linesOf(1_000_000, 25), upTo(10_000), async (lines, price) => {
        const { orders } = await open(lots, price);

        const order = await orders.createOrder('zoe', lines);

        const items = lines.map((line) => ({ ...line, lineTotal: line.quantity * price }));
        expect(order.items).toEqual(items);
        expect(order.total).toBe(items.reduce((all, { lineTotal }) => all + lineTotal, 0));
      }),
    ));

  it('is accepted if, and only if, all of it is there; and if not, it never was', () =>
    assert(
      asyncProperty(stockUpTo(8), linesOf(3, 8), async (stock, lines) => {
        const { orders, store, shelf } = await open(stock);

        const [result] = await Promise.allSettled([orders.createOrder('zoe', lines)]);

        expect(result.status).toBe(take(stock, lines) ? 'fulfilled' : 'rejected');
        expect((await store.getOrder('no-1')) !== undefined).toBe(result.status === 'fulfilled');
        expect(await shelf()).toEqual(stock);
      }),
    ));

  it.for([-1, 2.5, Number.NaN])('is refused whole for a line of %d pieces', (quantity) =>
    assert(
      asyncProperty(linesOf(3, 4), async (lines) => {
        const { orders, store } = await open(lots);

        const ordering = orders.createOrder('zoe', lines.concat({ productId: 'b', quantity }));

        await expect(ordering).rejects.toMatchObject({ name: 'InvalidQuantityError', productId: 'b' });
        expect(await store.getOrder('no-1')).toBeUndefined();
      }),
    ),
  );
});

interface Books {
  stock: Stock;
  money: number[];
  waiting: { id: string; lines: OrderLine[]; total: number }[];
}
type World = Awaited<ReturnType<typeof open>>;

class Orders implements AsyncCommand<Books, World> {
  readonly lines: OrderLine[];
  constructor(lines: OrderLine[]) {
    this.lines = lines;
  }
  check = (): boolean => true;
  toString = (): string => `orders ${JSON.stringify(this.lines)}`;
  async run(books: Books, { orders }: World): Promise<void> {
    const order = await orders.createOrder('zoe', this.lines).catch(() => undefined);
    expect(order !== undefined).toBe(take(books.stock, this.lines) !== undefined);
    if (order) books.waiting.push({ id: order.id, lines: this.lines, total: order.total });
  }
}

class Pays implements AsyncCommand<Books, World> {
  readonly refused: boolean;
  constructor(refused: boolean) {
    this.refused = refused;
  }
  check = ({ waiting }: Readonly<Books>): boolean => waiting.length > 0;
  toString = (): string => (this.refused ? 'pays with a bad card' : 'pays');
  async run(books: Books, world: World): Promise<void> {
    const { id, lines, total } = books.waiting.shift()!;
    const left = take(books.stock, lines);
    const good = world.bank.charge.bind(world.bank);
    if (this.refused) world.bank.charge = async () => ({ status: 'failed' });
    const paid = await world.orders.processOrder(id).catch((error: Error) => error.name);
    world.bank.charge = good;

    const isPaid = total === 0 || !this.refused;
    expect(paid).toBe(left ? isPaid : 'InsufficientStockError');
    if (left && isPaid) books.stock = left;
    if (left && isPaid && total > 0) books.money.push(total);
  }
}

class Delivers implements AsyncCommand<Books, World> {
  readonly id: Id;
  constructor(id: Id) {
    this.id = id;
  }
  check = (): boolean => true;
  toString = (): string => `one more ${this.id}`;
  async run({ stock }: Books, { products }: World): Promise<void> {
    await products.restock(this.id, 1);
    stock.set(this.id, stock.get(this.id)! + 1);
  }
}

const week = commands(
  [
    linesOf(3, 3).map((lines) => new Orders(lines)),
    oneof(constantFrom(true, false)).map((refused) => new Pays(refused)),
    constantFrom(...ids).map((id) => new Delivers(id)),
  ],
  { maxCommands: 40, size: 'max' },
);

async function run(steps: Iterable<AsyncCommand<Books, World>>): Promise<{ books: Books; world: World }> {
  const stock = new Map(ids.map((id) => [id, 4]));
  const books = { stock, money: [], waiting: [] } as Books;
  const world = await open(stock);
  await asyncModelRun(() => ({ model: books, real: world }), steps);
  return { books, world };
}

describe('a week', () => {
  it('leaves what the books say', () =>
    assert(
      asyncProperty(week, async (steps) => {
        const { books, world } = await run(steps);

        expect(await world.shelf()).toEqual(books.stock);
      }),
    ));

  it('brings the money that the books say', () =>
    assert(
      asyncProperty(week, async (steps) => {
        const { books, world } = await run(steps);

        expect(world.bank.charges.map(({ amount }) => amount)).toEqual(books.money);
      }),
    ));
});
