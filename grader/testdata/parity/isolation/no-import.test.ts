import { test } from 'vitest'; import { x } from './nowhere.ts'; test('is never reached', () => { x(); });
