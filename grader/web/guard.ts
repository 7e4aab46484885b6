import { timingSafeEqual } from 'node:crypto';
import { catalogue } from '../sentences/sentences.ts';

const sentences = catalogue.web.refused;

/** What is looked at of a request before anything else. */
export interface Asked {
  method: string | undefined;
  /** The path, as it was sent. */
  url: string | undefined;
  host: string | undefined;
  origin: string | undefined;
  /** What the browser says of where the request comes from: `sec-fetch-site`. */
  from: string | undefined;
}

/** Where the board is, and the secret that its address holds. */
export interface Door {
  port: number;
  token: string;
}

export interface Refusal {
  status: number;
  sentence: string;
}

/**
 * Why a request gets no answer. Only this machine can reach the server, but any page in a browser can send it something:
 * it does not know the token, names itself as the origin, and may come under a name of its own for this machine.
 */
export function refusalOf(asked: Asked, door: Door): Refusal | undefined {
  if (!hostsOf(door).includes(asked.host ?? '')) return { status: 403, sentence: sentences.host };
  if (!hasToken(asked.url, door)) return { status: 403, sentence: sentences.token };
  if (asked.method === 'GET') return undefined;
  if (asked.method !== 'POST') return { status: 405, sentence: sentences.method };
  const isOwn = asked.origin === `http://${asked.host}` && (asked.from ?? 'same-origin') === 'same-origin';
  return isOwn ? undefined : { status: 403, sentence: sentences.origin };
}

/** What is asked for behind the token: `/TOKEN/events` asks for `events`. */
export function pageIn(url: string): string {
  return url.split('?')[0].split('/').slice(2).join('/');
}

function hostsOf({ port }: Door): string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

function hasToken(url = '', { token }: Door): boolean {
  const given = Buffer.from(/^\/([^/?]*)\//.exec(url)?.[1] ?? '');
  const right = Buffer.from(token);
  return given.length === right.length && timingSafeEqual(given, right);
}
