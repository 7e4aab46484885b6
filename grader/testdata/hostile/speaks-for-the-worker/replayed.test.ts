// Sends once more what the worker sent, with passed made failed.
const send = process.send?.bind(process);
if (send) process.send = ((message: any, ...rest: any[]) => send(JSON.parse(JSON.stringify(message).replaceAll('passed', 'failed')), ...(rest as []))) as any;
test('lies afterwards', () => {
  expect(1).toBe(1);
});
