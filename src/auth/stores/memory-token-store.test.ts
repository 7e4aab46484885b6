import { MemoryTokenStore } from './memory-token-store.ts';
import { keepsTheTokenStoreContract } from './token-store.contract.ts';

keepsTheTokenStoreContract(() => new MemoryTokenStore());
