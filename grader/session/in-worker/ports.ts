import { errorMonitor } from 'node:events';
import net from 'node:net';
import { constants } from 'node:os';

type Answer = (server: net.Server, args: unknown[]) => net.Server;

/** What servers do when they are to listen. */
let usual: Answer;
let answer: Answer;

/** @param onTaken told of each port that a server asked for and that was taken, really or by `takePorts` */
export function watchPorts(onTaken: (port: number) => void): void {
  // Whatever is there by now: others watch it, too.
  const { listen } = net.Server.prototype;
  usual = answer = (server, args) => Reflect.apply(listen, server, args) as net.Server;
  net.Server.prototype.listen = function (this: net.Server, ...args: unknown[]) {
    // To listen to that is not to handle the error.
    this.once(errorMonitor, ({ code, port }: NodeJS.ErrnoException & { port?: number }) => {
      if (code === 'EADDRINUSE' && port !== undefined) onTaken(Number(port));
    });
    return answer(this, args);
  };
}

/**
 * Every port that is asked for by its number is taken by another program, and `listen` says so as the system does. Port 0,
 * which asks for any that is free, is not. Only where the ports are watched.
 * @returns what makes it as it was
 */
export function takePorts(): () => void {
  answer = refuse;
  return () => void (answer = usual);
}

function refuse(server: net.Server, args: unknown[]): net.Server {
  const { port, host } = addressIn(args);
  if (port === 0) return usual(server, args);
  const listener = args.at(-1);
  if (typeof listener === 'function') server.once('listening', listener as () => void);
  const error = addressInUse(host, port);
  process.nextTick(() => server.emit('error', error));
  return server;
}

/** `listen` takes a port and a host, a path, or an object with these. @returns port 0 where none is asked for */
function addressIn([first, second]: unknown[]): { port: number; host: string } {
  const { port, host } =
    typeof first === 'object' && first !== null
      ? (first as { port?: unknown; host?: unknown })
      : { port: first, host: second };
  return { port: Number(port) || 0, host: typeof host === 'string' ? host : '::' };
}

function addressInUse(address: string, port: number): Error {
  return Object.assign(new Error(`listen EADDRINUSE: address already in use ${address}:${port}`), {
    code: 'EADDRINUSE',
    errno: -constants.errno.EADDRINUSE,
    syscall: 'listen',
    address,
    port,
  });
}
