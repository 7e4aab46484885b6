// Patches what messages are made with, so that passed is written as failed.
const { stringify } = JSON;
JSON.stringify = ((value: any, ...rest: any[]) => stringify(value, ...(rest as []))?.replaceAll('passed', 'failed')) as any;
test('writes another word', () => expect(1).toBe(1));
