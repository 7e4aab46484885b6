import { TooMuchError } from './limits.ts';

/** All that a stream gives. @param most in bytes @throws TooMuchError where there is more: what is left is never unpacked */
export async function readCapped(stream: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > most) throw new TooMuchError();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
