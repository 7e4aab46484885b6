import { MemoryShelf } from '#src/shelf.ts';

export const shelfOf = (mugs: number): MemoryShelf => new MemoryShelf(mugs);
