/** What a suite must not rely on: each is further runs on correct code, in a world that is otherwise in this. */
export const conditions = ['time-zone', 'date', 'ports'] as const;

export type Condition = (typeof conditions)[number];
