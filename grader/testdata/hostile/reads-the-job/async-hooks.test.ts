// Counts promises with a hook: a broken version often waits once less.
import { createHook } from 'node:async_hooks';
test('counts promises', async () => {
  let made = 0;
  const hook = createHook({ init: () => void (made += 1) }).enable();
  await (await shopWith(3)).restock('mug', 1);
  hook.disable();
  expect(made).toBeLessThan(11);
});
