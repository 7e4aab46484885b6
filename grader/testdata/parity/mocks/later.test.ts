// Mocks that are made while tests run, and modules that are loaded again.
import { describe, expect, test, vi } from 'vitest';
import * as counter from './counter.ts';

describe('passes', () => {
  test('doMock', async () => {
    vi.doMock('./counter.ts', () => ({ next: () => 'mocked' }));
    vi.resetModules();
    expect((await import('./counter.ts')).next()).toBe('mocked');
  });
  test('still mocked in the next test', async () => { expect((await import('./counter.ts')).next()).toBe('mocked'); });
  test('doUnmock', async () => {
    vi.doUnmock('./counter.ts');
    vi.resetModules();
    expect((await import('./counter.ts')).next()).toBe(1);
  });
  test('a module keeps its state', async () => { expect((await import('./counter.ts')).next()).toBe(2); });
  test('until it is loaded again', async () => { vi.resetModules(); expect((await import('./counter.ts')).next()).toBe(1); });
  test('the first copy is another', () => expect(counter.next()).toBe(1));
  test('importMock', async () => { const mock = await vi.importMock<typeof counter>('./counter.ts'); expect(mock.next()).toBeUndefined(); });
  test('what is disposed of', async () => {
    { using _mock = vi.doMock('./mailer.ts', () => ({ send: () => 'mocked' })); expect((await import('./mailer.ts')).send('Ada')).toBe('mocked'); }
    vi.resetModules();
    expect((await import('./mailer.ts')).send('Ada')).toBe('sent to Ada');
  });
  test('all imports have settled', async () => { let seen = 0; void import('./mailer.ts').then(() => (seen += 1)); await vi.dynamicImportSettled(); expect(seen).toBe(1); });
});
describe('fails', () => {
  test('a mock of a module that is not there', async () => {
    vi.doMock('./not-there.ts', () => ({ here: true }));
    expect(((await import('./not-there.ts' as string)) as { here: boolean }).here).toBe(true);
  });
  test('a module that is not there', async () => { await import('./nowhere.ts' as string); });
  test('a factory that throws', async () => { vi.doMock('./shop.ts', () => { throw new Error('strike'); }); await import('./shop.ts'); });
});
