import type { Writable } from 'node:stream';

/** The HTML of each part of the page that changes, by its id. */
export type Regions = Record<string, string>;

/** What one open page is told. */
export interface Stream {
  /** Sends what has changed since it was told last. */
  send(regions: Regions): void;
  /** Says a last word, after which the page waits for nothing. */
  end(word: 'ended' | 'replaced'): void;
}

/**
 * Server-sent events to one page. Nothing is queued: a page that is slow gets the newest state when it has taken the last
 * one.
 */
export function openStream(output: Writable): Stream {
  let known: Regions = {};
  let waiting: Regions | undefined;
  let isBusy = false;

  const send = (regions: Regions): void => {
    if (isBusy) {
      waiting = regions;
      return;
    }
    const changed = Object.entries(regions).filter(([id, text]) => known[id] !== text);
    if (changed.length === 0) return;
    known = regions;
    isBusy = true;
    output.write(eventText('regions', JSON.stringify(Object.fromEntries(changed))), () => {
      isBusy = false;
      const next = waiting;
      waiting = undefined;
      if (next) send(next);
    });
  };
  return {
    send,
    end(word) {
      waiting = undefined;
      output.end(eventText(word, '{}'));
    },
  };
}

/** @param data in one line */
function eventText(name: string, data: string): string {
  return `event: ${name}\ndata: ${data}\n\n`;
}
