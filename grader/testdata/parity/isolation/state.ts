export const seen: string[] = [];
export let loads = 0;
loads += 1;
const global = globalThis as { loadsOfState?: number };
global.loadsOfState = (global.loadsOfState ?? 0) + 1;
