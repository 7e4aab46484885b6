/** Gives a property another value. @returns what makes it as it was */
export function replace(host: object, key: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(host, key);
  Object.defineProperty(host, key, {
    configurable: true,
    enumerable: false,
    writable: true,
    ...before,
    value,
  });
  return () => {
    if (before) Object.defineProperty(host, key, before);
    else Reflect.deleteProperty(host, key);
  };
}
