// Calls the main process through Vitest's own line.
test('calls', async () => {
  const { rpc } = (globalThis as any).__vitest_worker__ ?? {};
  const said = await Promise.allSettled([rpc?.onTaskUpdate?.([], []), rpc?.snapshotSaved?.({}), rpc?.onUnhandledError?.(new Error('x'), 'x'), rpc?.onCancel?.('keyboard-input')].map((one) => Promise.race([one, new Promise((resolve) => setTimeout(resolve, 50))])));
  expect(said).toHaveLength(4);
});
