import type { ChildProcess } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { FrameError, framed, Frames, messageIn } from './frames.ts';

/** A worker's message is a few KB; that of a huge suite with all it covers is a few MB. In bytes. */
const longestMessage = 32 * 2 ** 20;

/** Where the worker finds its channel: the fourth of its open files. */
const channelFd = 3;

/**
 * What the workers of Node call IPC is a socket with a length before each message. Here the main process reads it itself, so that
 * a message is measured before it is kept, and so that no message means anything to Node. On Windows such a pipe has more
 * in it than that: there Node reads it.
 */
export const readsItself = process.platform !== 'win32';

/** What a worker's process is started with, so that its `process.send` leads here. */
export const channelStart = {
  stdio: ['ignore', 'ignore', 'pipe', readsItself ? 'pipe' : 'ipc'] as ('ignore' | 'pipe' | 'ipc')[],
  env: (readsItself
    ? { NODE_CHANNEL_FD: String(channelFd), NODE_CHANNEL_SERIALIZATION_MODE: 'advanced' }
    : {}) as Record<string, string>,
};

export interface WorkerChannel {
  send(message: unknown): void;
  /** Whether this process waits for it. */
  hold(how: 'ref' | 'unref'): void;
  readonly isOpen: boolean;
}

export interface ChannelEvents {
  heard(message: unknown): void;
  /** What came is no message, or too long to be one. Nothing more is heard. */
  broke(): void;
}

/** The line to a worker that was started with `channelStart`. */
export function openChannel(child: ChildProcess, events: () => ChannelEvents | undefined): WorkerChannel {
  return readsItself ? overSocket(child.stdio[channelFd] as Duplex, events) : overNode(child, events);
}

function overSocket(socket: Duplex, events: () => ChannelEvents | undefined): WorkerChannel {
  const frames = new Frames(longestMessage);
  // A worker that has ended does not read any more; its end is told by itself.
  socket.on('error', () => {});
  socket.on('data', (chunk: Buffer) => {
    try {
      for (const frame of frames.add(chunk)) events()?.heard(messageIn(frame));
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
      socket.destroy();
      events()?.broke();
    }
  });
  return {
    send: (message) => void (socket.writable && socket.write(framed(message))),
    hold: (how) => (socket as Duplex & { ref(): void; unref(): void })[how](),
    get isOpen() {
      return socket.writable;
    },
  };
}

function overNode(child: ChildProcess, events: () => ChannelEvents | undefined): WorkerChannel {
  child.on('message', (message) => events()?.heard(message));
  return {
    send: (message) => void child.send(message as object, () => {}),
    hold: (how) => void child.channel?.[how](),
    get isOpen() {
      return child.connected;
    },
  };
}
