// Leaves false timers on.
import { vi } from 'vitest';
test('leaves timers', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask', 'Date', 'performance'] });
  expect(vi.isFakeTimers()).toBe(true);
});
