import { request as send, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { test as base, describe, expect } from 'vitest';
import { UsageError } from '../usage-error.ts';
import type { Site } from './respond.ts';
import { startServer, type WebServer } from './server.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A site with one line on it, and a button. */
const test = base
  .extend('done', (): string[] => [])
  .extend('site', ({ done }): Site & { line: string } => ({
    line: 'first',
    page: () => ({ text: '<p>the board</p>', policy: "default-src 'none'" }),
    regions() {
      return { line: this.line };
    },
    acts: {
      hint(form) {
        if (form.get('task') === '9') return 'There is no task 9.';
        done.push(`hint ${form.get('task')}`);
      },
    },
    lookedAt: () => void done.push('looked'),
  }))
  .extend('server', async ({ site }, { onCleanup }) => {
    const server = await startServer(site);
    onCleanup(() => server.close());
    return server;
  });

const own = (server: WebServer): { host: string; origin: string } => {
  const { host, origin } = new URL(server.address);
  return { host, origin };
};

function ask(server: WebServer, path: string, options: RequestOptions = {}, body = ''): Promise<Answer> {
  const { hostname, port, pathname } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const request = send(
      { hostname, port, path: path.startsWith('/') ? path : pathname + path, agent: false, ...options },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

describe('the server', () => {
  test('shows the page under its secret address, and lets nothing else into it', async ({ server }) => {
    const { status, headers, text } = await ask(server, '');

    expect({ status, text }).toEqual({ status: 200, text: '<p>the board</p>' });
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('has another address each time', async ({ server, site }) => {
    const other = await startServer(site);
    await other.close();

    expect(new URL(server.address).pathname).toMatch(/^\/[\w-]{32}\/$/);
    expect(new URL(other.address).pathname).not.toBe(new URL(server.address).pathname);
  });

  test('does what a button asks for, and leads back to the page', async ({ server, done }) => {
    const { status, headers } = await ask(server, 'hint', { method: 'POST', headers: own(server) }, 'task=2');

    expect({ status, location: headers.location, done }).toEqual({
      status: 303,
      location: './',
      done: ['hint 2'],
    });
  });

  test.for<[string, string, (server: WebServer) => RequestOptions, string, number]>([
    ['without the token', '/', () => ({}), '', 403],
    ['with another token', '/wrong/', () => ({}), '', 403],
    ['under another name', '', () => ({ headers: { host: 'evil.example' } }), '', 403],
    ['by another method', '', () => ({ method: 'PUT' }), '', 405],
    ['for a page that is not there', '../../etc/passwd', () => ({}), '', 404],
    [
      'for a thing of every object',
      'constructor',
      (server) => ({ method: 'POST', headers: own(server) }),
      '',
      404,
    ],
    [
      'from another page',
      'hint',
      () => ({ method: 'POST', headers: { origin: 'http://evil.example' } }),
      'task=2',
      403,
    ],
    ['that cannot be done', 'hint', (server) => ({ method: 'POST', headers: own(server) }), 'task=9', 400],
    [
      'that is too large',
      'hint',
      (server) => ({ method: 'POST', headers: own(server) }),
      `task=${'2'.repeat(5000)}`,
      413,
    ],
    [
      'that grows too large on the way',
      'hint',
      (server) => ({ method: 'POST', headers: { ...own(server), 'transfer-encoding': 'chunked' } }),
      `task=${'2'.repeat(5000)}`,
      413,
    ],
    ['whose address is too long', 'x'.repeat(20_000), () => ({}), '', 431],
  ])('refuses a request %s', async ([, path, options, body, status], { server, done }) => {
    const answer = await ask(server, path, options(server), body);

    expect({ status: answer.status, done }).toEqual({ status, done: [] });
    // What is too long never reaches us.
    expect(answer.text).toMatch(status === 431 ? /^$/ : /^[A-Z][^<]+\.\n$/);
    expect(answer.text).not.toContain('board</p>');
  });

  test('tells an open page what has changed, and says goodbye', async ({ server, site, done }) => {
    const { pathname, port, host } = new URL(server.address);
    const socket = connect(Number(port), '127.0.0.1');
    let told = '';
    socket.on('data', (chunk: Buffer) => (told += chunk.toString()));
    socket.write(`GET ${pathname}events HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    await expect.poll(() => told).toContain('"line":"first"');

    site.line = 'second';
    server.changed();
    await expect.poll(() => told).toContain('"line":"second"');
    await server.close();

    await expect.poll(() => told).toContain('event: ended');
    expect(done).toEqual(['looked']);
    await expect(ask(server, '')).rejects.toThrow('ECONNREFUSED');
  });

  test('keeps one connection of a browser free', async ({ server }) => {
    const { pathname, port, host } = new URL(server.address);
    const told: string[] = [];
    for (const index of Array.from({ length: 7 }, (_, at) => at)) {
      const socket = connect(Number(port), '127.0.0.1');
      told[index] = '';
      socket.on('data', (chunk: Buffer) => (told[index] += chunk.toString()));
      socket.write(`GET ${pathname}events HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
      await expect.poll(() => told[index]).toContain('event: regions');
    }

    await expect
      .poll(() => told.map((text) => text.includes('event: replaced')))
      .toEqual([true, true, false, false, false, false, false]);
    expect(server.pages).toBe(5);
  });

  test('says so when its port is taken', async ({ server, site }) => {
    const port = Number(new URL(server.address).port);

    const second = startServer(site, port);

    await expect(second).rejects.toThrow(UsageError);
    await expect(second).rejects.toThrow(`Port ${port} is taken by another program.`);
  });

  // Other systems have only one such address.
  test.runIf(process.platform === 'linux')('listens on this machine alone', async ({ server }) => {
    expect(new URL(server.address).hostname).toBe('127.0.0.1');
    const { port } = new URL(server.address);
    const other = connect(Number(port), '127.0.0.2');

    await expect(
      new Promise((resolve) => other.on('error', (error: NodeJS.ErrnoException) => resolve(error.code))),
    ).resolves.toBe('ECONNREFUSED');
  });
});
