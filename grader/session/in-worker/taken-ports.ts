import net from 'node:net';
import { constants } from 'node:os';
import { replace } from './replace.ts';

/**
 * Every port that is asked for by its number is taken by another program, and `listen` says so as the system does. Port 0,
 * which asks for any that is free, is not.
 * @param onTaken told which port was asked for
 * @returns what makes it as it was
 */
export function takePorts(onTaken: (port: number) => void): () => void {
  const { listen } = net.Server.prototype;
  return replace(net.Server.prototype, 'listen', function (this: net.Server, ...args: unknown[]) {
    const { port, host } = addressIn(args);
    if (port === 0) return Reflect.apply(listen, this, args) as net.Server;
    onTaken(port);
    const listener = args.at(-1);
    if (typeof listener === 'function') this.once('listening', listener as () => void);
    const error = addressInUse(host, port);
    process.nextTick(() => this.emit('error', error));
    return this;
  });
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
