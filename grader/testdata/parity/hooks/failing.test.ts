// Each hook failing, at each level, by an assertion or by an error.
import { afterAll, afterEach, aroundAll, aroundEach, beforeAll, beforeEach, describe, expect, onTestFailed, onTestFinished, test } from 'vitest';

const refuse = (): void => { expect(1).toBe(2); };
const breakDown = (): never => { throw new Error('strike'); };

describe('fails by beforeAll', () => { beforeAll(refuse); test('one', () => {}); test('two', () => {}); });
describe('fails by an error in beforeAll', () => { beforeAll(breakDown); test('one', () => {}); });
describe('fails by a rejection in beforeAll', () => { beforeAll(async () => breakDown()); test('one', () => {}); });
describe('fails by what beforeAll throws', () => { beforeAll(() => { throw undefined; }); test('one', () => {}); });
describe('fails by beforeEach', () => { beforeEach(refuse); test('one', () => {}); test('two', () => {}); });
describe('fails by an error in beforeEach', () => { beforeEach(breakDown); test('one', () => {}); });
describe('fails by afterEach', () => { afterEach(refuse); test('one', () => {}); test('two', () => {}); });
describe('fails by an error in afterEach', () => { afterEach(async () => breakDown()); test('one', () => {}); });
describe('fails by afterAll', () => { afterAll(refuse); test('one', () => {}); test('two', () => {}); });
describe('fails by an error in afterAll', () => { afterAll(breakDown); test('one', () => {}); });
describe('fails by the clean-up of beforeEach', () => { beforeEach(() => breakDown); test('one', () => {}); });
describe('fails by the clean-up of beforeAll', () => { beforeAll(() => refuse); test('one', () => {}); });
describe('fails by aroundEach before', () => { aroundEach(async () => breakDown()); test('one', () => {}); });
describe('fails by aroundEach after', () => { aroundEach(async (runTest) => { await runTest(); breakDown(); }); test('one', () => {}); });
describe('fails by aroundEach that runs nothing', () => { aroundEach(async () => {}); test('one', () => {}); });
describe('fails by aroundAll before', () => { aroundAll(async () => breakDown()); test('one', () => {}); });
describe('fails by aroundAll after', () => { aroundAll(async (runSuite) => { await runSuite(); breakDown(); }); test('one', () => {}); });
describe('fails by onTestFinished', () => { test('one', () => { onTestFinished(breakDown); }); });
describe('fails by onTestFailed', () => { test('one', () => { onTestFailed(breakDown); expect(1).toBe(2); }); });
describe('fails by both', () => { afterEach(breakDown); test('one', () => expect(1).toBe(2)); });
describe('fails by a slow hook', () => { beforeEach(() => new Promise((resolve) => setTimeout(resolve, 200)), 20); test('one', () => {}); });
describe('fails by a slow beforeAll', () => { beforeAll(() => new Promise((resolve) => setTimeout(resolve, 200)), 20); test('one', () => {}); });

describe('outer', () => {
  test('passes before', () => {});
  describe('inner', () => { beforeAll(refuse); test('fails inside', () => {}); describe('deeper', () => { test('fails deep inside', () => {}); }); });
  test('passes after', () => {});
});

describe('outer with a hook', () => {
  afterAll(refuse);
  test('fails beside', () => {});
  describe('inner', () => { test('fails inside', () => {}); });
});

describe('only one test', () => {
  let first = true;
  beforeEach(() => { if (first) { first = false; refuse(); } });
  test('fails first', () => {});
  test('passes then', () => {});
});
