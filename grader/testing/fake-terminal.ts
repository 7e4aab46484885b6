import { PassThrough, Writable } from 'node:stream';
import { Transcript } from './transcript.ts';

/** A keyboard and a screen for the coach, in this process. */
export class FakeTerminal extends Transcript {
  readonly input = Object.assign(new PassThrough(), {
    isTTY: true,
    isRaw: false,
    setRawMode(isRaw: boolean): void {
      this.isRaw = isRaw;
    },
  });
  readonly output: Writable & { isTTY: boolean; columns: number; rows: number };

  constructor({ columns = 80, rows = 60 } = {}) {
    super();
    const write = (chunk: Buffer, _: string, done: () => void): void => {
      this.add(chunk.toString());
      done();
    };
    this.output = Object.assign(new Writable({ write }), { isTTY: true, columns, rows });
  }

  press(keys: string): void {
    this.input.write(keys);
  }
}
