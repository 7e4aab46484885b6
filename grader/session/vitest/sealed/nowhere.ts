/** A module that a sealed suite may not have. It can be imported; whatever is asked of it says no when it is used. */
export function nowhere(name: string): object {
  const refuse = (): never => {
    throw new Error(`Not for a suite: ${name}`);
  };
  const refusing: unknown = new Proxy(refuse, { get: (_, key) => (key === 'then' ? undefined : refusing) });
  return new Proxy(Object.create(null) as object, {
    get: (_, key) => (key === 'then' || typeof key === 'symbol' ? undefined : refusing),
    has: () => true,
  });
}
