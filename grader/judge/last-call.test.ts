import { expect, test } from 'vitest';
import { lastCall } from './last-call.ts';

test.for([
  ['list.filter(isNew)', { object: 'list', method: 'filter' }],
  ['list.filter(one => one.has(2)).map(text)', { object: 'list.filter(one => one.has(2))', method: 'map' }],
  ['list\n  .trim()', { object: 'list', method: 'trim' }],
  ['a?.b?.trim()', { object: 'a?.b', method: 'trim' }],
  ['list', undefined],
  ['trim()', undefined],
  ['a.b(', undefined],
  [')', undefined],
] as const)('the last call of %s', ([code, call]) => {
  expect(lastCall(code)).toEqual(call);
});
