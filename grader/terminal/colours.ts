import type pc from 'picocolors';

/** Functions that colour a text, or leave it as it is where colours are not wanted. */
export type Colours = ReturnType<typeof pc.createColors>;
