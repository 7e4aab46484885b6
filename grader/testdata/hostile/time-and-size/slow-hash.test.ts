// Derives a key that takes for ever, outside of JavaScript.
import { pbkdf2Sync } from 'node:crypto';
test('derives', () => expect(pbkdf2Sync('a', 'b', 2e9, 64, 'sha512')).toBeDefined());
