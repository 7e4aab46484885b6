import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

interface Parts {
  salt: string;
  key: string;
  options: { N: number; r: number; p: number };
}

const largestCost = 2 ** 20;

/** Hashes passwords with scrypt, into JSON that does not look like a password. */
export class PasswordHasher {
  readonly #options: Parts['options'];

  constructor({ cost = 2 ** 17 }: { cost?: number } = {}) {
    const powersOfTwo = Array.from({ length: 20 }, (_, index) => 2 ** (index + 1));
    if (!powersOfTwo.includes(cost)) {
      throw new RangeError(`Cannot hash at a cost of ${cost}: give a power of two up to ${largestCost}`);
    }
    this.#options = { N: cost, r: 8, p: 1 };
  }

  async hash(password: string): Promise<string> {
    const salt = randomBytes(24).toString('hex');
    const key = this.keyOf(password, salt, this.#options).toString('hex');
    const parts: Parts = { salt, key, options: this.#options };
    return Buffer.from(JSON.stringify(parts)).toString('base64url');
  }

  async verify(password: string, hash: string): Promise<boolean> {
    const { salt, key, options }: Parts = JSON.parse(Buffer.from(hash, 'base64url').toString());
    return timingSafeEqual(Buffer.from(key, 'hex'), this.keyOf(password, salt, options));
  }

  private keyOf(password: string, salt: string, options: Parts['options']): Buffer {
    // scrypt pads with zeros, so the password does not end where it ends.
    return scryptSync(`${password}|`, salt, 64, {
      ...options,
      maxmem: 2 * 128 * options.N * options.r + 2 ** 20,
    });
  }
}
