// Never lets go: one promise after another.
test('promises', async () => { for (;;) await null; });
