import { MemoryOrderStore } from './memory-order-store.ts';
import { keepsTheOrderStoreContract } from './order-store.contract.ts';

keepsTheOrderStoreContract(() => new MemoryOrderStore());
