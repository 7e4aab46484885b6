import { catalogue } from '../../sentences/sentences.ts';
import { UsageError } from '../../usage-error.ts';

/** What holds a worker that runs another person's suite. */
export const levels = ['bubblewrap', 'container', 'permission', 'none'] as const;

export type Level = (typeof levels)[number];

/** What may be asked for: a level, or the best that works on this machine. */
export const wantedLevels = ['auto', ...levels] as const;

export type WantedLevel = (typeof wantedLevels)[number];

/** @throws UsageError when there is no such level */
export function levelNamed(name: string): WantedLevel {
  const level = wantedLevels.find((one) => one === name);
  if (level) return level;
  throw new UsageError(catalogue.sandbox.noLevel(name, wantedLevels));
}
