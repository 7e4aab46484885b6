// One is written, one is not, and one that is written belongs to no test any more.
import { expect, test } from 'vitest';

test('written', () => { expect('mug').toMatchSnapshot(); });
test('not written', () => { expect('cup').toMatchSnapshot(); });
test.skip('skipped', () => { expect('skipped').toMatchSnapshot(); });
