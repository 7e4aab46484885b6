// Vitest does not load this file: without a setting in tsconfig.json decorators are left as they are.
import { expect, test } from 'vitest';

function twice(method: () => number): () => number { return function (this: unknown) { return method.call(this) * 2; }; }
class Till { @twice ring(): number { return 3; } }

test('a decorated method', () => expect(new Till().ring()).toBe(6));
