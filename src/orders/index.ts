import { OrderService } from './order-service.ts';
import type { Clock, NewId, OrderStore, PaymentGateway } from './ports.ts';
import { ProductService } from './product-service.ts';
import { MemoryOrderStore } from './stores/memory-order-store.ts';

export interface ShopOptions {
  payments: PaymentGateway;
  store?: OrderStore;
  clock?: Clock;
  newId?: NewId;
}

export interface Shop {
  store: OrderStore;
  products: ProductService;
  orders: OrderService;
}

/** Puts the order system together. What is not given is a memory store, the real clock and random ids. */
export function createShop({ payments, store = new MemoryOrderStore(), clock, newId }: ShopOptions): Shop {
  const products = new ProductService(store);
  const orders = new OrderService({ store, products, payments, clock, newId });
  return { store, products, orders };
}
