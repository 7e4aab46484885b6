/** Hears what a suite prints. Nobody else does: a worker has no screen. */
export function listenToOutput(heard: (text: string) => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    const write = (chunk: unknown, ...rest: unknown[]): boolean => {
      heard(typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString());
      const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
      if (done) process.nextTick(done);
      return true;
    };
    stream.write = write as typeof stream.write;
  }
}
