import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createShop, type Shop } from '#src/orders/index.ts';
import type { Order, OrderLine } from '#src/orders/order.ts';
import type { PaymentGateway, PaymentResult } from '#src/orders/ports.ts';

type Numbers = Record<'mug' | 'lamp', number>;

const anyLine = fc.record({ productId: fc.constantFrom('mug', 'lamp'), quantity: fc.nat(1_000) });
const anyLines = fc.array(anyLine, { maxLength: 30, size: 'max' });
const anyPrices = fc.record({ mug: fc.nat(), lamp: fc.nat() });

const fewPieces = fc.record({ productId: fc.constantFrom('mug', 'lamp'), quantity: fc.nat(3) });
const smallBasket = fc.array(fewPieces, { maxLength: 5 });
const smallStock = fc.record({ mug: fc.nat(6), lamp: fc.nat(6) });

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
  await fc.assert(
    fc.asyncProperty(anyLines, async (lines) => {
      const prices = { mug: 12_50, lamp: 40_00 };
      const shop = await openShop({ prices });

      const { items } = await shop.orders.createOrder('ada', lines);

      const priced = lines.map((line) => ({ ...line, lineTotal: prices[line.productId] * line.quantity }));
      expect(items).toEqual(priced);
    }),
  );
});

test('accepts an order exactly when the shelf holds all of it', async () => {
  await fc.assert(
    fc.asyncProperty(smallStock, smallBasket, async (stock, lines) => {
      const shop = await openShop({ stock });

      const answer = await answerOf(shop.orders.createOrder('ada', lines));

      const fits = piecesOf('mug', lines) <= stock.mug && piecesOf('lamp', lines) <= stock.lamp;
      expect(answer).toBe(fits ? 'yes' : 'InsufficientStockError');
    }),
  );
});

test('leaves no order behind when one of the lines is refused', async () => {
  const refused = fc.constantFrom(
    { productId: 'unicorn', quantity: 1 },
    { productId: 'mug', quantity: -1 },
    { productId: 'mug', quantity: 0.5 },
    { productId: 'lamp', quantity: 1_000_000 },
  );
  await fc.assert(
    fc.asyncProperty(smallBasket, refused, smallBasket, async (before, line, after) => {
      const shop = await openShop({ newId: () => 'order-1' });

      await expect(shop.orders.createOrder('ada', [...before, line, ...after])).rejects.toThrow(Error);

      expect(await shop.store.getOrder('order-1')).toBeUndefined();
    }),
  );
});

test('has sold or still has every piece, whoever comes first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(smallBasket), async (baskets) => {
      const stock = { mug: 15, lamp: 15 };
      const shop = await openShop({ stock });
      const orders = await Promise.all(baskets.map((lines) => shop.orders.createOrder('ada', lines)));

      const sold: OrderLine[] = [];
      for (const { id, items } of orders) {
        const isPaid = await shop.orders.processOrder(id).catch(() => false);
        if (isPaid) sold.push(...items);
      }

      expect(piecesOf('mug', sold) + (await stockOf(shop, 'mug'))).toBe(stock.mug);
      expect(piecesOf('lamp', sold) + (await stockOf(shop, 'lamp'))).toBe(stock.lamp);
    }),
  );
});

test('takes the total of every order that is paid and nothing else, whichever cards are refused', async () => {
  const purchase = fc.record({ lines: smallBasket, isRefused: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(purchase), async (purchases) => {
      const till = new Till();
      const shop = await openShop({ till });

      const paid: number[] = [];
      for (const { lines, isRefused } of purchases) {
        const { id, total } = await shop.orders.createOrder('ada', lines);
        till.isRefusing = isRefused;
        if (await shop.orders.processOrder(id)) paid.push(total);
      }

      expect(till.taken).toEqual(paid.filter((total) => total > 0));
    }),
  );
});

test('keeps the stock of the model, whatever a day brings', async () => {
  const step = [fc.nat(4).map(order), fc.nat(2).map(pay), fc.nat(2).map(deliver)];
  const day = fc.commands(step, { maxCommands: 30, size: 'max' });
  await fc.assert(
    fc.asyncProperty(day, async (commands) => {
      const shop = await openShop({ stock: { mug: 4, lamp: 0 } });
      const model: Model = { stock: 4, pending: [] };

      await fc.asyncModelRun(() => ({ model, real: shop }), commands);

      expect(await stockOf(shop, 'mug')).toBe(model.stock);
    }),
  );
});

/** What a day at the shop comes to, in the simplest words: so many mugs, and the orders still to be paid. */
interface Model {
  stock: number;
  pending: Order[];
}

type Command = fc.AsyncCommand<Model, Shop>;

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

function pay(index: number): Command {
  return {
    check: ({ pending }) => pending.length > index,
    run: async (model, shop) => {
      const [{ id, items }] = model.pending.splice(index, 1);
      const quantity = piecesOf('mug', items);
      const fits = quantity <= model.stock;

      const answer = await answerOf(shop.orders.processOrder(id));

      expect(answer).toBe(fits ? 'yes' : 'InsufficientStockError');
      if (fits) model.stock -= quantity;
    },
    toString: () => `pay(${index})`,
  };
}

function deliver(quantity: number): Command {
  return {
    check: () => true,
    run: async (model, shop) => {
      await shop.products.restock('mug', quantity);

      model.stock += quantity;
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
