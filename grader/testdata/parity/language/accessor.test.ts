// Vitest does not load this file: `accessor` is left as it is, and Node does not know it.
import { expect, test } from 'vitest';

class Mug { accessor size = 1; }

test('an accessor', () => expect(new Mug().size).toBe(1));
