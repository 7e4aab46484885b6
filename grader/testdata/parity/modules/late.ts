const value = await Promise.resolve(42);
export { value };
export * as parts from './parts/a.ts';
export { part as other } from './parts/b.ts';
export default class {}
