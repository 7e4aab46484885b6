// What a test does to the process.
import { afterAll, describe, expect, test } from 'vitest';

const folder = process.cwd();
afterAll(() => { process.chdir(folder); process.exitCode = undefined; });

describe('passes', () => {
  test('chdir', () => { process.chdir('/'); expect(process.cwd()).toBe('/'); });
  test('is still there', () => expect(process.cwd()).toBe('/'));
  test('exitCode', () => { process.exitCode = 3; expect(process.exitCode).toBe(3); });
  test('the console', () => { console.log('mug'); console.error('cup'); console.table([{ a: 1 }]); process.stdout.write('bowl\n'); expect(1).toBe(1); });
  test('much of it', () => { for (let n = 0; n < 500; n += 1) console.log('mug '.repeat(20)); });
  test('a warning', () => { process.emitWarning('careful'); });
  test('listeners', () => { const before = process.listenerCount('exit'); process.once('exit', () => {}); expect(process.listenerCount('exit')).toBe(before + 1); });
  test('a title', () => { process.title = 'shop'; expect(process.title).toBe('shop'); });
  test('a signal to itself', async () => { const got = new Promise((resolve) => process.once('SIGUSR2', resolve)); process.kill(process.pid, 'SIGUSR2'); expect(await got).toBe('SIGUSR2'); });
});
describe('fails', () => {
  test('exit', () => { process.exit(0); });
  test('exit with a code', () => { process.exit(2); });
  test('exit later', async () => { await Promise.resolve(); process.exit(1); });
  test('with words on the console', () => { console.log('mug'); expect(1).toBe(2); });
});
test('passes after all of them', () => expect(1).toBe(1));
