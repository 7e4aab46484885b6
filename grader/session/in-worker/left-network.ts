/** What MSW's `msw/node` exports, of which every server that it makes uses the sources. */
interface NetworkOptions {
  sources: { disable(): unknown }[];
}

let options: NetworkOptions | undefined;

/** Keeps the MSW that suites have loaded. @param module any that they load */
export function noteNetwork(module: unknown): void {
  if (typeof module !== 'object' || module === null || !('defaultNetworkOptions' in module)) return;
  options = module.defaultNetworkOptions as NetworkOptions;
}

/**
 * Puts the network back where a suite never closed its server of MSW, which would not fake it again: it still takes it
 * for faked. @returns false where that is not possible
 */
export function closeNetwork(): boolean {
  if (!isFaked()) return true;
  try {
    for (const source of options?.sources ?? []) source.disable();
  } catch {
    return false;
  }
  return !isFaked();
}

function isFaked(): boolean {
  const interceptors: unknown = Reflect.get(globalThis, '__MSW_INTERCEPTORS_REGISTRY');
  if (!(interceptors instanceof Map)) return false;
  return [...(interceptors as Map<unknown, { readyState?: string }>).values()].some(
    ({ readyState }) => readyState === 'ACTIVE',
  );
}
