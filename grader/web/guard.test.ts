import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageIn, refusalOf, type Asked } from './guard.ts';

const door = { port: 4321, token: 'a-long-secret' };
const reading: Asked = {
  method: 'GET',
  url: '/a-long-secret/',
  host: '127.0.0.1:4321',
  origin: undefined,
  from: 'none',
};
const clicking: Asked = {
  ...reading,
  method: 'POST',
  url: '/a-long-secret/hint',
  origin: 'http://127.0.0.1:4321',
  from: 'same-origin',
};

describe('the guard lets in', () => {
  test.for<[string, Asked]>([
    ['a reader', reading],
    ['a reader who wrote localhost', { ...reading, host: 'localhost:4321' }],
    ['a click', clicking],
    ['a click of a browser that does not say where it comes from', { ...clicking, from: undefined }],
    ['a click under localhost', { ...clicking, host: 'localhost:4321', origin: 'http://localhost:4321' }],
  ])('%s', ([, asked]) => {
    expect(refusalOf(asked, door)).toBeUndefined();
  });
});

describe('the guard refuses', () => {
  test.for<[string, Asked, number, string]>([
    [
      'another name for this machine',
      { ...reading, host: 'evil.example:4321' },
      403,
      'only under the address',
    ],
    ['another port', { ...reading, host: '127.0.0.1:4322' }, 403, 'only under the address'],
    ['no name at all', { ...reading, host: undefined }, 403, 'only under the address'],
    ['an address without the token', { ...reading, url: '/' }, 403, 'not complete'],
    ['the token without its end', { ...reading, url: '/a-long-secre/' }, 403, 'not complete'],
    ['the token at another place', { ...reading, url: '/x/a-long-secret/' }, 403, 'not complete'],
    ['the token as a question', { ...reading, url: '/?token=a-long-secret/' }, 403, 'not complete'],
    ['another method', { ...reading, method: 'DELETE' }, 405, 'can be read'],
    ['a click from another page', { ...clicking, origin: 'http://evil.example' }, 403, 'another page'],
    ['a click from a page that hides itself', { ...clicking, origin: 'null' }, 403, 'another page'],
    ['a click without an origin', { ...clicking, origin: undefined }, 403, 'another page'],
    ['a click from another port', { ...clicking, from: 'same-site' }, 403, 'another page'],
  ])('%s', ([, asked, status, sentence]) => {
    expect(refusalOf(asked, door)).toEqual({ status, sentence: expect.stringContaining(sentence) });
  });

  test('every token but its own', () => {
    fc.assert(
      fc.property(fc.webPath(), (url) => {
        fc.pre(!url.startsWith('/a-long-secret/'));
        expect(refusalOf({ ...reading, url }, door)?.status).toBe(403);
      }),
    );
  });
});

test.for([
  ['/secret/', ''],
  ['/secret/events', 'events'],
  ['/secret/events?x=1', 'events'],
  ['/secret/../etc/passwd', '../etc/passwd'],
])('%s asks for "%s"', ([url, wanted]) => {
  expect(pageIn(url)).toBe(wanted);
});
