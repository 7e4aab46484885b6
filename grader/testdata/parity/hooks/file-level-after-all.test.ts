import { afterAll, describe, expect, test } from 'vitest';

afterAll(() => { expect('the hook of the file').toBe('all right'); });

test('fails at the top', () => {});
describe('group', () => { test('fails inside', () => {}); });
