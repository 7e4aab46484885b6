import { randomUUID } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import {
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import inspector from 'node:inspector';
import { createServer, type AddressInfo, type Server } from 'node:net';
import path from 'node:path';

const ofKit = ['grader', 'src', 'fixtures', 'lessons', 'solutions', 'variants'];
const secretName = 'HOSTILE_CORPUS_SECRET';

/** Where everything is that a cheat might reach: more than one could find out. */
export interface HostFacts {
  kit: string;
  parent: number;
  /** Of TCP and UDP, on loopback. */
  port: number;
  socket: string;
  sentinel: string;
  /** Programs that a cheat starts have it in their command line. */
  marker: string;
}

/** What must stay as it is while cheats are graded: it notices when somebody was there. */
export class HostileHost {
  readonly facts: HostFacts;
  readonly #folder: string;
  readonly #secret: string;
  readonly #servers: Server[];
  readonly #datagrams: Socket;
  readonly #before: string;
  #visits = 0;

  static async open(kit: string): Promise<HostileHost> {
    const folder = mkdtempSync(path.join(path.dirname(kit), 'kata-sentinel-'));
    const [port, socket] = [createServer(), createServer()];
    await once(port.listen(0, '127.0.0.1'), 'listening');
    await once(socket.listen(path.join(folder, 'socket')), 'listening');
    const datagrams = createSocket('udp4');
    const { port: number } = port.address() as AddressInfo;
    datagrams.bind(number, '127.0.0.1');
    await once(datagrams, 'listening');
    return new HostileHost(kit, folder, number, [port, socket], datagrams);
  }

  private constructor(kit: string, folder: string, port: number, servers: Server[], datagrams: Socket) {
    const [secret, sentinel] = [`secret-${randomUUID()}`, path.join(folder, 'sentinel')];
    this.facts = {
      kit,
      parent: process.pid,
      port,
      socket: path.join(folder, 'socket'),
      sentinel,
      marker: `marker-${randomUUID()}`,
    };
    writeFileSync(sentinel, secret);
    process.env[secretName] = secret;
    this.#secret = secret;
    this.#folder = folder;
    this.#servers = servers;
    this.#datagrams = datagrams;
    for (const server of servers)
      server.on('connection', (connection) => {
        this.#visits += 1;
        connection.destroy();
      });
    datagrams.on('message', () => (this.#visits += 1));
    this.#before = kitAsItIs(kit);
  }

  /** @param told all that is known of a cheat's grade @returns what it has reached */
  async harm(told: string): Promise<string[]> {
    // What was sent has arrived by then.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { kit, marker, sentinel } = this.facts;
    const harm = {
      'sentinel': !existsSync(sentinel) || readFileSync(sentinel, 'utf8') !== this.#secret,
      'folder of the sentinel': readdirSync(this.#folder).join() !== 'sentinel,socket',
      'kit': kitAsItIs(kit) !== this.#before,
      'network': this.#visits > 0,
      'secret': told.includes(this.#secret),
      'debugger of the parent': inspector.url() !== undefined,
      'prototypes of the parent': Object.keys(Object.prototype).length > 0,
      'process': processesWith(marker).length > 0,
    };
    return Object.keys(harm).filter((name) => harm[name as keyof typeof harm]);
  }

  close(): void {
    delete process.env[secretName];
    for (const server of this.#servers) server.close();
    this.#datagrams.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Processes that belong to this one, however deep: as `pid name`. */
export function descendants(of = process.pid): string[] {
  const stats = globSync('/proc/[0-9]*/stat').flatMap((file) => read(file));
  const all = stats.map((text) => {
    const [, pid, name, parent] = /^(\d+) \((.*)\) \S (\d+)/s.exec(text) ?? [];
    return { pid: Number(pid), name, parent: Number(parent) };
  });
  const below = (parent: number): string[] =>
    all.filter((one) => one.parent === parent).flatMap(({ pid, name }) => [`${pid} ${name}`, ...below(pid)]);
  return below(of);
}

function processesWith(marker: string): string[] {
  return globSync('/proc/[0-9]*/cmdline').filter((file) => read(file).some((text) => text.includes(marker)));
}

/** Processes end while they are read. */
function read(file: string): string[] {
  try {
    return [readFileSync(file, 'utf8')];
  } catch {
    return [];
  }
}

/** Which files the kit has, with size and time of change, but for what the grader notes down for itself. */
function kitAsItIs(kit: string): string {
  const files = globSync(
    [...ofKit.map((name) => `${name}/**/*`), '*.{json,ts}', 'node_modules/*', 'node_modules/vitest/*'],
    { cwd: kit },
  );
  const facts = files.toSorted().map((name) => {
    const { size, mtimeMs, ino } = statSync(path.join(kit, name));
    return `${name} ${size} ${mtimeMs} ${ino}`;
  });
  return [...facts, existsSync(path.join(kit, '.kata/forged'))].join('\n');
}
