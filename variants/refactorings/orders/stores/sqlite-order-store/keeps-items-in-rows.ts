import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Order, OrderItem, OrderStatus } from '#src/orders/order.ts';
import type { OrderStore } from '#src/orders/ports.ts';
import type { Product } from '#src/orders/product.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS shelf (
    product TEXT PRIMARY KEY,
    pieces INTEGER NOT NULL,
    cents INTEGER NOT NULL,
    label TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS papers (
    number TEXT PRIMARY KEY,
    customer TEXT NOT NULL,
    cents INTEGER NOT NULL,
    state TEXT NOT NULL,
    written TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS lines (
    paper TEXT NOT NULL,
    position INTEGER NOT NULL,
    product TEXT NOT NULL,
    pieces INTEGER NOT NULL,
    cents INTEGER NOT NULL,
    PRIMARY KEY (paper, position)
  ) STRICT;
`;

/** Keeps every line of an order in a row of its own, and changes a row that is there already. */
export class SqliteOrderStore implements OrderStore {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync | string) {
    this.#database = typeof database === 'string' ? new DatabaseSync(database) : database;
    this.#database.exec(schema);
  }

  async getProduct(id: string): Promise<Product | undefined> {
    const [product] = this.rows<Product>(
      'SELECT pieces AS stock, cents AS price, label AS name, product AS id FROM shelf WHERE product = ?',
      id,
    );
    return product;
  }

  async saveProduct({ id, name, price, stock }: Product): Promise<void> {
    this.run(
      `INSERT INTO shelf (product, pieces, cents, label) VALUES (?, ?, ?, ?)
       ON CONFLICT (product) DO UPDATE
       SET pieces = excluded.pieces, cents = excluded.cents, label = excluded.label`,
      id,
      stock,
      price,
      name,
    );
  }

  async adjustStock(id: string, delta: number): Promise<boolean> {
    return this.run(
      'UPDATE shelf SET pieces = pieces + ? WHERE product = ? AND pieces >= ?',
      delta,
      id,
      -delta,
    );
  }

  async getOrder(id: string): Promise<Order | undefined> {
    const [paper] = this.rows<Omit<Order, 'items' | 'createdAt'> & { written: string }>(
      `SELECT state AS status, number AS id, customer AS userId, cents AS total, written
       FROM papers WHERE number = ?`,
      id,
    );
    if (!paper) return undefined;

    const items = this.rows<OrderItem>(
      `SELECT cents AS lineTotal, pieces AS quantity, product AS productId
       FROM lines WHERE paper = ? ORDER BY position`,
      id,
    );
    const { written, ...order } = paper;
    return { createdAt: new Date(written), items, ...order };
  }

  async saveOrder({ id, userId, items, total, status, createdAt }: Order): Promise<void> {
    // A transaction cannot begin in another one, which a test may have begun. A savepoint can.
    this.#database.exec('SAVEPOINT order_and_lines');
    this.run(
      `INSERT INTO papers (number, customer, cents, state, written) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (number) DO UPDATE
       SET customer = excluded.customer, cents = excluded.cents, state = excluded.state, written = excluded.written`,
      id,
      userId,
      total,
      status,
      createdAt.toISOString(),
    );
    this.run('DELETE FROM lines WHERE paper = ?', id);
    for (const [position, { productId, quantity, lineTotal }] of items.entries()) {
      this.run(
        'INSERT INTO lines (paper, position, product, pieces, cents) VALUES (?, ?, ?, ?, ?)',
        id,
        position,
        productId,
        quantity,
        lineTotal,
      );
    }
    this.#database.exec('RELEASE order_and_lines');
  }

  async moveOrder(id: string, from: OrderStatus, to: OrderStatus): Promise<boolean> {
    return this.run('UPDATE papers SET state = ? WHERE number = ? AND state = ?', to, id, from);
  }

  /** Whether a row has changed. */
  private run(statement: string, ...values: SQLInputValue[]): boolean {
    const { changes } = this.#database.prepare(statement).run(...values);
    return changes === 1;
  }

  private rows<Row>(statement: string, ...values: SQLInputValue[]): Row[] {
    const rows = this.#database.prepare(statement).all(...values);
    return rows.map((row) => ({ ...row }) as Row);
  }
}
