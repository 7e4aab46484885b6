import { DatabaseSync } from 'node:sqlite';
import type { Order, OrderItem, OrderStatus } from '../order.ts';
import type { OrderStore } from '../ports.ts';
import type { Product } from '../product.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS products (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    price INTEGER NOT NULL,
    stock INTEGER NOT NULL CHECK (stock >= 0)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS orders (
    id TEXT PRIMARY KEY,
    userId TEXT NOT NULL,
    items TEXT NOT NULL,
    total INTEGER NOT NULL,
    status TEXT NOT NULL,
    createdAt INTEGER NOT NULL
  ) STRICT;
`;

/** Keeps everything in an SQLite database. A step is atomic because it is one statement. */
export class SqliteOrderStore implements OrderStore {
  readonly #database: DatabaseSync;

  /** @param database an open database, or where to open one: a file, or `:memory:` */
  constructor(database: DatabaseSync | string) {
    this.#database = typeof database === 'string' ? new DatabaseSync(database) : database;
    this.#database.exec(schema);
  }

  async getProduct(id: string): Promise<Product | undefined> {
    const row = this.#database.prepare('SELECT * FROM products WHERE id = ?').get(id);
    return row && ({ ...row } as unknown as Product);
  }

  async saveProduct({ id, name, price, stock }: Product): Promise<void> {
    this.#database
      .prepare('INSERT OR REPLACE INTO products (id, name, price, stock) VALUES (?, ?, ?, ?)')
      .run(id, name, price, stock);
  }

  async adjustStock(id: string, delta: number): Promise<boolean> {
    const { changes } = this.#database
      .prepare('UPDATE products SET stock = stock + :delta WHERE id = :id AND stock + :delta >= 0')
      .run({ id, delta });
    return changes === 1;
  }

  async getOrder(id: string): Promise<Order | undefined> {
    const row = this.#database.prepare('SELECT * FROM orders WHERE id = ?').get(id);
    return row && toOrder(row as unknown as OrderRow);
  }

  async saveOrder({ id, userId, items, total, status, createdAt }: Order): Promise<void> {
    this.#database
      .prepare(
        `INSERT OR REPLACE INTO orders (id, userId, items, total, status, createdAt)
         VALUES (?, ?, ?, ?, ?, ?)`,
      )
      .run(id, userId, JSON.stringify(items), total, status, createdAt.getTime());
  }

  async moveOrder(id: string, from: OrderStatus, to: OrderStatus): Promise<boolean> {
    const { changes } = this.#database
      .prepare('UPDATE orders SET status = :to WHERE id = :id AND status = :from')
      .run({ id, from, to });
    return changes === 1;
  }
}

interface OrderRow extends Omit<Order, 'items' | 'createdAt'> {
  items: string;
  createdAt: number;
}

function toOrder(row: OrderRow): Order {
  const items: OrderItem[] = JSON.parse(row.items);
  return { ...row, items, createdAt: new Date(row.createdAt) };
}
