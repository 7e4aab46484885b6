import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanEnv } from './clean-env.ts';

test('keeps what Vitest and the language of texts need, and nothing that may be secret', () => {
  const env = {
    VITEST: 'true',
    VITEST_MODE: 'RUN',
    TEST: 'true',
    NODE_ENV: 'test',
    LC_ALL: 'C',
    PATH: '/bin',
    HOME: '/home/teacher',
    GITHUB_TOKEN: 'secret',
    NODE_OPTIONS: '--inspect',
    TZ: 'Asia/Tokyo',
  };

  expect(cleanEnv(env, '/tmp')).toEqual({
    VITEST: 'true',
    VITEST_MODE: 'RUN',
    TEST: 'true',
    NODE_ENV: 'test',
    LC_ALL: 'C',
    HOME: '/tmp',
    TMPDIR: '/tmp',
    TZ: 'Asia/Tokyo',
  });
});

test('has the time zone of this machine where none is named', () => {
  expect(cleanEnv({}, '/tmp').TZ).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
});

test('passes no value of a variable that is not known', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.constant('secret')), (env) => {
      const prefixed = Object.fromEntries(Object.entries(env).map(([name, value]) => [`X_${name}`, value]));

      expect(Object.values(cleanEnv(prefixed, '/tmp'))).not.toContain('secret');
    }),
  );
});
