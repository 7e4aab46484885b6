import { deserialize, serialize } from 'node:v8';

/** Bytes that are no message. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/** How many bytes say how long a message is. */
const head = 4;

/** Finds the messages in what arrives piece by piece. No more is kept than one message may be long. */
export class Frames {
  readonly #longest: number;
  #parts: Buffer[] = [];
  #length = 0;

  /** @param longest in bytes */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /** @returns the messages that are complete now @throws FrameError when one would be too long */
  *add(chunk: Buffer): Generator<Buffer> {
    this.#parts.push(chunk);
    this.#length += chunk.length;
    for (;;) {
      if (this.#length < head) return;
      if (this.#parts[0].length < head) this.#join();
      const size = this.#parts[0].readUInt32BE();
      if (size > this.#longest) throw new FrameError(`a message of ${size} bytes`);
      if (this.#length < head + size) return;
      this.#join();
      const [all] = this.#parts;
      this.#parts = [all.subarray(head + size)];
      this.#length -= head + size;
      yield all.subarray(head, head + size);
    }
  }

  #join(): void {
    if (this.#parts.length > 1) this.#parts = [Buffer.concat(this.#parts, this.#length)];
  }
}

/** A message as Node's own channel would write it. */
export function framed(message: unknown): Buffer {
  const body = serialize(message);
  const whole = Buffer.allocUnsafe(head + body.length);
  whole.writeUInt32BE(body.length);
  body.copy(whole, head);
  return whole;
}

/** @throws FrameError when these bytes are no message, or hold what no message of ours does, such as a buffer */
export function messageIn(frame: Buffer): unknown {
  try {
    return deserialize(frame);
  } catch (error) {
    throw new FrameError(String(error));
  }
}
