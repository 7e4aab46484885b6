import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Order, OrderStatus } from '#src/orders/order.ts';
import type { OrderStore } from '#src/orders/ports.ts';
import type { Product } from '#src/orders/product.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS things (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;
`;

/** Keeps products and orders in one table, as JSON, and prepares every statement once. */
export class SqliteOrderStore implements OrderStore {
  readonly #get: StatementSync;
  readonly #save: StatementSync;
  readonly #adjust: StatementSync;
  readonly #move: StatementSync;

  constructor(given: DatabaseSync | string) {
    const database = typeof given === 'string' ? new DatabaseSync(given) : given;
    database.exec(schema);
    this.#get = database.prepare('SELECT json FROM things WHERE kind = ? AND id = ?');
    this.#save = database.prepare(
      `INSERT INTO things (kind, id, json) VALUES (?, ?, ?)
       ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json`,
    );
    this.#adjust = database.prepare(
      `UPDATE things SET json = json_set(json, '$.stock', (json ->> 'stock') + :delta)
       WHERE kind = 'product' AND id = :id AND (json ->> 'stock') + :delta >= 0`,
    );
    this.#move = database.prepare(
      `UPDATE things SET json = json_set(json, '$.status', :to)
       WHERE kind = 'order' AND id = :id AND json ->> 'status' = :from`,
    );
  }

  async getProduct(id: string): Promise<Product | undefined> {
    return this.#read('product', id);
  }

  async saveProduct(product: Product): Promise<void> {
    this.#save.run('product', product.id, JSON.stringify(product));
  }

  async adjustStock(id: string, delta: number): Promise<boolean> {
    return this.#adjust.run({ id, delta }).changes === 1;
  }

  async getOrder(id: string): Promise<Order | undefined> {
    const order = this.#read('order', id);
    return order && { ...order, createdAt: new Date(order.createdAt) };
  }

  async saveOrder(order: Order): Promise<void> {
    this.#save.run('order', order.id, JSON.stringify(order));
  }

  async moveOrder(id: string, from: OrderStatus, to: OrderStatus): Promise<boolean> {
    return this.#move.run({ id, from, to }).changes === 1;
  }

  #read(kind: 'product' | 'order', id: string) {
    const row = this.#get.get(kind, id);
    return row && JSON.parse(String(row.json));
  }
}
