import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { Order, OrderLine } from '#src/orders/order.ts';
import type { PaymentGateway, PaymentResult } from '#src/orders/ports.ts';

type Numbers = Record<'mug' | 'lamp', number>;

// TODO 1: how long are these lists, how great are these numbers? Look at a few with fc.sample.
const anyLine = fc.record({ productId: fc.constantFrom('mug', 'lamp'), quantity: fc.nat(10) });
const anyLines = fc.array(anyLine, { maxLength: 100 });
const anyPrices = fc.record({ mug: fc.nat(50_00), lamp: fc.nat(50_00) });

const fewPieces = fc.record({ productId: fc.constantFrom('mug', 'lamp'), quantity: fc.nat(3) });
const smallBasket = fc.array(fewPieces, { maxLength: 5 });

test('totals price × quantity of every line, whatever is ordered', async () => {
  await fc.assert(
    fc.asyncProperty(anyPrices, anyLines, async (prices, lines) => {
      const shop = await openShop({ prices });

      const { total } = await shop.orders.createOrder('ada', lines);

      expect(total).toBe(sum(lines.map(({ productId, quantity }) => prices[productId] * quantity)));
    }),
  );
});

test('keeps the lines as they were given, whatever is ordered', async () => {
  // TODO 1: compare all of each item with its line, one by one. An item also has a `lineTotal`.
});

test('accepts an order exactly when the shelf holds all of it', async () => {
  // TODO 2: a small stock and a small basket. Work out without the shop whether they fit.
});

test('leaves no order behind when one of the lines is refused', async () => {
  // TODO 2: with `newId: () => 'order-1'` you know where to look in shop.store.
});

test('has sold or still has every piece, whoever comes first', async () => {
  // TODO 3: make many orders while the shelf is full. Then process them, and note which are paid.
  // No card is refused here, but the stock runs out.
});

test('takes the total of every order that is paid and nothing else, whichever cards are refused', async () => {
  // TODO 3: let the till refuse now and then, and look at what it has taken in the end.
});

test('keeps the stock of the model, whatever a day brings', async () => {
  // TODO 4: finish pay and deliver below. Then run many days, each with a new shop of a few mugs and a new model.
  // Compare the shelf with the model in the evening.
});

/** What a day at the shop comes to, in the simplest words: so many mugs, and the orders still to be paid. */
interface Model {
  stock: number;
  pending: Order[];
}

type Command = fc.AsyncCommand<Model, Shop>;

/** A command that is done: a customer orders mugs. */
function order(quantity: number): Command {
  return {
    check: () => true,
    run: async (model, shop) => {
      const fits = quantity <= model.stock;

      const ordering = shop.orders.createOrder('ada', [{ productId: 'mug', quantity }]);

      expect(await answerOf(ordering)).toBe(fits ? 'yes' : 'InsufficientStockError');
      if (fits) model.pending.push(await ordering);
    },
    toString: () => `order(${quantity})`,
  };
}

/** One of the pending orders is processed: 0 is the one that has waited longest, 1 the next. */
function pay(index: number): Command {
  return {
    check: ({ pending }) => pending.length > index,
    run: async (model, shop) => {
      // TODO 4: take the order out of `pending`. What should the shop say, and what changes in the model?
    },
    toString: () => `pay(${index})`,
  };
}

/** So many mugs are delivered. */
function deliver(quantity: number): Command {
  return {
    check: () => true,
    run: async (model, shop) => {
      // TODO 4: restock the mugs, in the shop and in the model.
    },
    toString: () => `deliver(${quantity})`,
  };
}

interface ShopSetting {
  prices?: Numbers;
  stock?: Numbers;
  till?: PaymentGateway;
  newId?: () => string;
}

/** A shop with mugs and lamps: plenty of both, at 12.50 and 40.00, unless the test says otherwise. */
async function openShop({
  prices = { mug: 12_50, lamp: 40_00 },
  stock = { mug: 100_000, lamp: 100_000 },
  till = new Till(),
  newId,
}: ShopSetting = {}): Promise<Shop> {
  const shop = createShop({ payments: till, newId });
  await shop.store.saveProduct({ id: 'mug', name: 'Mug', price: prices.mug, stock: stock.mug });
  await shop.store.saveProduct({ id: 'lamp', name: 'Lamp', price: prices.lamp, stock: stock.lamp });
  return shop;
}

/** What the shop says to a request: the name of its error, or yes if there is none. A refused payment is no error. */
function answerOf(request: Promise<unknown>): Promise<string> {
  return request.then(
    () => 'yes',
    (error: Error) => error.name,
  );
}

function piecesOf(productId: string, lines: OrderLine[]): number {
  return sum(lines.filter((line) => line.productId === productId).map(({ quantity }) => quantity));
}

async function stockOf(shop: Shop, productId: string): Promise<number> {
  const product = await shop.products.getProduct(productId);
  return product?.stock ?? 0;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Takes what it is asked for, unless it is told to refuse. */
class Till implements PaymentGateway {
  isRefusing = false;
  readonly taken: number[] = [];

  async charge(_userId: string, amount: number): Promise<PaymentResult> {
    if (this.isRefusing) return { status: 'failed' };

    this.taken.push(amount);
    return { status: 'success' };
  }
}
