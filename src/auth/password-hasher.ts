import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const saltBytes = 16;
const keyBytes = 32;
const blockSize = 8;
/** scrypt fills a password up with zeros: behind this mark they cannot be taken for a part of it. */
const endMark = '.';

/** Hashes passwords with scrypt. */
export class PasswordHasher {
  readonly #cost: number;

  /**
   * @param options.cost scrypt's N, a power of two. The default is what OWASP recommends (2023).
   * @throws RangeError when `cost` is not a power of two from 2 to 2^20.
   */
  constructor({ cost = 2 ** 17 }: { cost?: number } = {}) {
    if (!Number.isInteger(Math.log2(cost)) || cost < 2 || cost > 2 ** 20) {
      throw new RangeError(`cost must be a power of two from 2 to ${2 ** 20}, not ${cost}`);
    }
    this.#cost = cost;
  }

  /** A hash that carries its own parameters, and is different every time. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(saltBytes);
    const key = await deriveKey(password, salt, this.#cost);
    return ['scrypt', this.#cost, salt.toString('base64'), key.toString('base64')].join('$');
  }

  /** Whether `hash` was made from exactly this password, at whatever cost. Compares in constant time. */
  async verify(password: string, hash: string): Promise<boolean> {
    const [, cost, salt, key] = hash.split('$');
    const derived = await deriveKey(password, Buffer.from(salt, 'base64'), Number(cost));
    return timingSafeEqual(derived, Buffer.from(key, 'base64'));
  }
}

function deriveKey(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  password += endMark;
  // scrypt needs room for `cost` blocks and for a few more.
  const maxmem = 128 * blockSize * (cost + 8);
  return new Promise((resolve, reject) => {
    scrypt(password, salt, keyBytes, { cost, blockSize, maxmem }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
