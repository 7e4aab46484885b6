// Both sides of a preflight know this. It imports little, since the held one has to be quick.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What a held process must not be able to do. */
export const acts = [
  'read',
  'write',
  'environment',
  'connect',
  'program',
  'thread',
  'debugger',
  'signal',
] as const;

export type Act = (typeof acts)[number];

/** What the acts are tried on. */
export interface Targets {
  /** A file that is not shown. */
  file: string;
  /** A folder that is shown. */
  folder: string;
  /** On which this process listens. */
  port: number;
  /** This process. */
  parent: number;
  /** Its environment as it began, by its hash, where the system shows it. */
  environment?: string;
  /** Is in the environment that is to be cleaned. */
  secret: string;
}

/** The variable that must not be passed on. */
export const secretName = 'KATA_SECRET';

/** Undefined where there is no such file. */
export function hashOf(file: string): string | undefined {
  try {
    return hash('sha1', readFileSync(file));
  } catch {
    return undefined;
  }
}
