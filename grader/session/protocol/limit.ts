/** What a worker may have too much of. */
export type Limit = 'time' | 'memory' | 'processes' | 'output' | 'messages';
