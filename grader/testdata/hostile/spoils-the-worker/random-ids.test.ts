// Makes all random ids the same.
import crypto from 'node:crypto';
crypto.randomUUID = () => '00000000-0000-0000-0000-000000000000';
crypto.randomBytes = ((size: number) => Buffer.alloc(size)) as any;
test('knows all ids', () => expect(1).toBe(1));
