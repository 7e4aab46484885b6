/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Fills the board while verdicts come in. Without it the page shows what was known when it was loaded.
import type { Idiomorph as Morpher } from 'idiomorph';

/** It is in front of this text, in the same script. */
declare const Idiomorph: typeof Morpher;

/** In ms: so long we wait when kata has told us to go away. */
const pause = 3000;

const connection = document.getElementById('live-connection')!;

/** Puts in what has changed. What a reader has opened, chosen or focused stays. */
function fill(regions: Record<string, string>): void {
  for (const [id, text] of Object.entries(regions)) {
    const region = document.getElementById(id);
    if (!region) continue;
    Idiomorph.morph(region, text, {
      morphStyle: 'outerHTML',
      ignoreActiveValue: true,
      callbacks: {
        beforeAttributeUpdated: (name, element) =>
          !(name === 'open' && element instanceof HTMLDetailsElement),
      },
    });
  }
  const status = document.getElementById('live-status');
  if (status?.dataset.title) document.title = status.dataset.title;
  keepHeight(status?.dataset.atWork !== undefined);
}

/** While an answer comes in, parts of the page come and go. It must not become shorter under the reader. */
function keepHeight(isAtWork: boolean): void {
  const { style, scrollHeight } = document.documentElement;
  style.minHeight = isAtWork ? `${scrollHeight}px` : '';
}

function say(what: 'lost' | 'replaced' | 'failed' | undefined): void {
  connection.textContent = what === undefined ? '' : (connection.dataset[what] ?? '');
  connection.hidden = what === undefined;
}

function connect(): void {
  const source = new EventSource('events');
  source.addEventListener('open', () => say(undefined));
  source.addEventListener('regions', (event: MessageEvent<string>) => fill(JSON.parse(event.data)));
  source.addEventListener('ended', () => say('lost'));
  source.addEventListener('replaced', () => {
    source.close();
    say('replaced');
  });
  source.addEventListener('error', () => {
    say('lost');
    // Where nothing answers the browser tries again by itself; where it was refused it does not.
    if (source.readyState !== EventSource.CLOSED) return;
    source.close();
    setTimeout(connect, pause);
  });
}

/** A click changes what kata shows, and the page stays. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  const body = new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
  fetch(form.action, { method: 'POST', body, redirect: 'manual' }).then(
    (response) => say(response.ok || response.type === 'opaqueredirect' ? undefined : 'failed'),
    () => say('lost'),
  );
});

connect();
