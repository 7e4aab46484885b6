import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { openStream, type Regions } from './stream.ts';

/** A browser that takes what it is sent only when the test says so. */
class SlowBrowser extends Writable {
  readonly told: string[] = [];
  #take: (() => void) | undefined;

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.told.push(chunk.toString());
    this.#take = done;
  }

  async take(): Promise<void> {
    this.#take?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const regionsIn = (event: string): Regions =>
  JSON.parse(
    event
      .split('\n')
      .find((line) => line.startsWith('data: '))!
      .slice(6),
  ) as Regions;

describe('a page', () => {
  test('is told everything first, and then only what has changed', async () => {
    const browser = new SlowBrowser();
    const stream = openStream(browser);

    stream.send({ head: 'a', foot: 'b' });
    await browser.take();
    stream.send({ head: 'a', foot: 'c' });
    await browser.take();
    stream.send({ head: 'a', foot: 'c' });

    expect(browser.told.map(regionsIn)).toEqual([{ head: 'a', foot: 'b' }, { foot: 'c' }]);
  });

  test('that is slow gets the newest state, and nothing is kept for it in between', async () => {
    const browser = new SlowBrowser();
    const stream = openStream(browser);
    stream.send({ head: '0' });

    for (let count = 1; count <= 1000; count += 1) stream.send({ head: String(count) });
    await browser.take();
    await browser.take();

    expect(browser.told.map(regionsIn)).toEqual([{ head: '0' }, { head: '1000' }]);
  });

  test('is told in one line what has many', async () => {
    const browser = new SlowBrowser();

    openStream(browser).send({ head: 'a\nb\r\nevent: ended' });

    expect(browser.told[0].split('\n')).toHaveLength(4);
    expect(regionsIn(browser.told[0])).toEqual({ head: 'a\nb\r\nevent: ended' });
  });

  test('hears a last word', () => {
    const browser = new SlowBrowser();

    openStream(browser).end('ended');

    expect(browser.told.join('')).toBe('event: ended\ndata: {}\n\n');
  });
});
