import { MemoryUserStore } from './memory-user-store.ts';
import { keepsTheUserStoreContract } from './user-store.contract.ts';

keepsTheUserStoreContract(() => new MemoryUserStore());
