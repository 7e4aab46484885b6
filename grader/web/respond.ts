import type { IncomingMessage, ServerResponse } from 'node:http';
import { catalogue } from '../sentences/sentences.ts';
import { readForm } from './form.ts';
import { pageIn, refusalOf, type Door } from './guard.ts';
import type { Regions } from './stream.ts';
import type { Streams } from './streams.ts';

const { refused } = catalogue.web;

/** What is shown, and what the page may do. */
export interface Site {
  /** The whole page as it is now, and what it may load: its Content-Security-Policy. Nothing before a lesson is open. */
  page(): { text: string; policy: string } | undefined;
  /** The parts of it that change. */
  regions(): Regions;
  /** What its forms ask for, by name. @returns why it is refused */
  acts: Record<string, (form: URLSearchParams) => string | undefined>;
  /** A page has begun to look. */
  lookedAt(): void;
}

export interface House {
  site: Site;
  door: Door;
  streams: Streams;
}

type Headers = Record<string, string>;

const always: Headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Answers one request, or refuses it in a sentence. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { site, door, streams }: House,
): Promise<void> {
  const { method, url = '', headers } = request;
  const { host, origin, 'sec-fetch-site': from } = headers;
  const refusal = refusalOf({ method, url, host, origin, from: from?.toString() }, door);
  if (refusal) return refuse(response, refusal.status, refusal.sentence);

  const wanted = pageIn(url);
  if (method === 'POST') return act(request, response, wanted, site);
  switch (wanted) {
    case '': {
      const page = site.page();
      if (!page) return refuse(response, 503, refused.early);
      return say(response, 200, 'html', page.text, { 'content-security-policy': page.policy });
    }
    case 'events':
      response.writeHead(200, { ...always, 'content-type': 'text/event-stream' });
      // In ms: so long a page waits that has lost us.
      response.write('retry: 1000\n\n');
      streams.add(response, site.regions());
      return site.lookedAt();
    default:
      return refuse(response, 404, refused.page);
  }
}

async function act(
  request: IncomingMessage,
  response: ServerResponse,
  wanted: string,
  { acts }: Site,
): Promise<void> {
  if (!Object.hasOwn(acts, wanted)) return refuse(response, 404, refused.page);
  const form = await readForm(request);
  if (!form) return refuse(response, 413, refused.size, { connection: 'close' });
  const problem = acts[wanted](form);
  if (problem !== undefined) return refuse(response, 400, problem);
  // Without JavaScript the browser goes back to the page, which shows what has come of it.
  response.writeHead(303, { ...always, location: './' }).end();
}

function refuse(response: ServerResponse, status: number, sentence: string, headers: Headers = {}): void {
  const allow: Headers = status === 405 ? { allow: 'GET, POST' } : {};
  say(response, status, 'plain', `${sentence}\n`, { ...allow, ...headers });
}

function say(
  response: ServerResponse,
  status: number,
  type: 'html' | 'plain',
  text: string,
  headers: Headers = {},
): void {
  response
    .writeHead(status, { ...always, 'content-type': `text/${type}; charset=utf-8`, ...headers })
    .end(text);
}
