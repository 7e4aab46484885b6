// Does not go when it is told to.
process.on('exit', () => { for (;;); });
process.on('SIGTERM', () => {});
process.on('disconnect', () => { setInterval(() => {}, 1); });
test('stays', () => expect(1).toBe(1));
