import type { Run } from '../protocol/run.ts';
import { bias } from './chance.ts';
import { disturb } from './disturbance.ts';
import { enter } from './world.ts';

/** Makes what the run has otherwise than usual. @returns what makes it as it was */
export function change({
  disturbed = [],
  chance,
  world,
}: Pick<Run, 'disturbed' | 'chance' | 'world'>): () => void {
  const undisturb = disturb(disturbed);
  const unbias = bias(chance);
  const leave = enter(world);
  // Without a method that a suite may have changed.
  return () => {
    leave();
    unbias();
    undisturb();
  };
}
