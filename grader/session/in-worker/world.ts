import type { World } from '../protocol/run.ts';
import { moveClockTo } from './moved-clock.ts';
import { takePorts } from './ports.ts';

/**
 * Makes the world one in which the suite was not written. What a suite changes meanwhile is put back with all else.
 * @returns what makes it as it was
 */
export function enter(world: World | undefined): () => void {
  switch (world?.changes) {
    case undefined:
      return () => {};
    case 'time-zone':
      return setTimeZone(world.timeZone);
    case 'date': {
      const resetClock = moveClockTo(world.now);
      const resetTimeZone = world.timeZone === undefined ? () => {} : setTimeZone(world.timeZone);
      return () => {
        resetTimeZone();
        resetClock();
      };
    }
    case 'ports':
      return takePorts();
  }
}

/** Node tells the language of a change of this variable. */
function setTimeZone(timeZone: string): () => void {
  const before = process.env.TZ;
  process.env.TZ = timeZone;
  return () => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  };
}
