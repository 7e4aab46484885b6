/** Goes on as long as nobody ends it. */
export function* until<T>(signal: AbortSignal | undefined, items: Iterable<T>): Generator<T> {
  for (const item of items) {
    if (signal?.aborted) return;
    yield item;
  }
}
