import type { ServerResponse } from 'node:http';
import { openStream, type Regions, type Stream } from './stream.ts';

/** A browser opens six connections to a server at most. One must stay free, for the page and for what is clicked. */
const mostStreams = 5;
/** In ms. A word now and then shows whether the page is still there. */
const pulse = 15_000;

/** All pages that are open. */
export class Streams {
  readonly #open = new Map<ServerResponse, Stream>();
  readonly #pulse = setInterval(() => this.#beat(), pulse).unref();

  get count(): number {
    return this.#open.size;
  }

  /** Tells a page everything from now on; the oldest one is told no more where there are too many. */
  add(response: ServerResponse, regions: Regions): void {
    const tooMany = Math.max(0, this.#open.size + 1 - mostStreams);
    for (const [oldest, stream] of [...this.#open].slice(0, tooMany)) {
      this.#open.delete(oldest);
      stream.end('replaced');
    }
    const stream = openStream(response);
    this.#open.set(response, stream);
    response.on('close', () => this.#open.delete(response)).on('error', () => {});
    stream.send(regions);
  }

  send(regions: Regions): void {
    for (const stream of this.#open.values()) stream.send(regions);
  }

  end(): void {
    clearInterval(this.#pulse);
    for (const stream of this.#open.values()) stream.end('ended');
  }

  #beat(): void {
    for (const response of this.#open.keys()) if (!response.writableNeedDrain) response.write(':\n\n');
  }
}
