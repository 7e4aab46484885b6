// Swallows what is printed, and ends the streams.
console.log = () => {};
process.stdout.write = (() => true) as any;
process.stderr.end();
test('is silent', () => expect(1).toBe(1));
