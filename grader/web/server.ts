import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { respond, type Site } from './respond.ts';
import { Streams } from './streams.ts';

const { web: sentences } = catalogue;

export interface WebServer {
  /** With the secret in it: whoever has it can look. */
  address: string;
  /** How many pages are open. */
  readonly pages: number;
  /** Sends all pages what has changed. */
  changed(): void;
  close(): Promise<void>;
}

/** In ms: so long a page may take its last word. */
const farewell = 300;

/**
 * Listens on this machine alone, under a secret address.
 * @param port a certain one; 0 for any that is free
 * @throws UsageError if nothing can listen there
 */
export async function startServer(site: Site, port = 0): Promise<WebServer> {
  const token = randomBytes(24).toString('base64url');
  const streams = new Streams();
  const server = createServer({ maxHeaderSize: 8192, requestTimeout: 5000 }, (request, response) => {
    respond(request, response, { site, door: { port: portOf(server), token }, streams }).catch(() =>
      response.destroy(),
    );
  });
  server.maxConnections = 32;
  await listen(server, port);

  let isPlanned = false;
  return {
    address: `http://127.0.0.1:${portOf(server)}/${token}/`,
    get pages() {
      return streams.count;
    },
    changed() {
      if (isPlanned) return;
      isPlanned = true;
      // The terminal comes first; and what happens in one go is sent once.
      setImmediate(() => {
        isPlanned = false;
        if (streams.count > 0) streams.send(site.regions());
      });
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      streams.end();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), farewell);
      await closed;
      clearTimeout(timer);
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      reject(
        new UsageError(
          code === 'EADDRINUSE' ? sentences.portTaken(port) : sentences.cannotListen(port, message),
        ),
      ),
    );
    server.listen({ host: '127.0.0.1', port }, resolve);
  });
}
