import { z } from 'zod';

const id = z.string();

/** `rejected`: V8 did not take the bytecode. */
const ending = z.enum(['done', 'rejected']);

/** A line on the pipe of a sealed process. Whatever else comes is no answer. */
export const answerSchema = z.discriminatedUnion('says', [
  z.strictObject({ id, says: z.literal('ready') }),
  z.strictObject({
    id,
    says: z.literal('test'),
    key: z.string().max(100),
    state: z.enum(['passed', 'failed', 'timed-out']),
  }),
  z.strictObject({ id, says: z.literal('end'), how: ending }),
]);

export type Answer = z.infer<typeof answerSchema>;
export type Ending = z.infer<typeof ending>;
export type TestState = Extract<Answer, { says: 'test' }>['state'];
