import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameError, framed, Frames, messageIn } from './frames.ts';

test('messages arrive whole, however they are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.array(fc.nat(40)), (messages, cuts) => {
      const frames = new Frames(1e6);
      const bytes = Buffer.concat(messages.map(framed));

      const arrived = pieces(bytes, cuts).flatMap((piece) => [...frames.add(piece)].map(messageIn));

      // A number below zero and zero are two things to the one and not to the other.
      expect(JSON.stringify(arrived)).toBe(JSON.stringify(messages));
    }),
  );
});

test('a message that says that it is too long is refused before it has arrived', () => {
  const frames = new Frames(1000);

  expect(() => [...frames.add(Buffer.from([0, 0, 0x03, 0xe9]))]).toThrow(FrameError);
});

test('bytes that are no message are refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
      expect([undefined, 'FrameError']).toContain(nameOfErrorIn(bytes));
    }),
  );
  expect(() => messageIn(Buffer.from('no message'))).toThrow(FrameError);
});

function nameOfErrorIn(bytes: Uint8Array): string | undefined {
  try {
    messageIn(Buffer.from(bytes));
    return undefined;
  } catch (error) {
    return (error as Error).name;
  }
}

function pieces(bytes: Buffer, cuts: number[]): Buffer[] {
  let from = 0;
  const cut = cuts.map((length) => bytes.subarray(from, (from += length)));
  return [...cut, bytes.subarray(from)];
}
