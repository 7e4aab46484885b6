import { randomFillSync, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

const saltLength = 20;
const keyLength = 48;

/** Hashes passwords with scrypt, into one text of bytes: the exponent of the cost, the salt, the key. */
export class PasswordHasher {
  readonly #exponent: number;

  constructor(options: { cost?: number } = {}) {
    const exponent = Math.log2(options.cost ?? 131_072);
    if (!(exponent >= 1 && exponent <= 20 && Number.isSafeInteger(exponent))) {
      throw new RangeError(`No cost for scrypt: ${options.cost}`);
    }
    this.#exponent = exponent;
  }

  async hash(password: string): Promise<string> {
    const salt = randomFillSync(Buffer.alloc(saltLength));
    const key = await this.derive(password, salt, this.#exponent);
    return Buffer.concat([Buffer.of(this.#exponent), salt, key]).toString('hex');
  }

  async verify(password: string, hash: string): Promise<boolean> {
    const bytes = Buffer.from(hash, 'hex');
    const salt = bytes.subarray(1, 1 + saltLength);
    const derived = await this.derive(password, salt, bytes[0]);
    return timingSafeEqual(bytes.subarray(1 + saltLength), derived);
  }

  private derive(password: string, salt: Buffer, exponent: number): Promise<Buffer> {
    const options: ScryptOptions = { N: 2 ** exponent, r: 8, p: 1, maxmem: 2 ** (exponent + 10) + 2 ** 20 };
    // The length in front keeps a password apart from one that continues with zeros.
    const text = `${password.length}:${password}`;
    return new Promise((resolve, reject) => {
      scrypt(text, salt, keyLength, options, (error, key) => (error ? reject(error) : resolve(key)));
    });
  }
}
