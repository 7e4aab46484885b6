import type { Condition } from '../course/conditions.ts';
import type { World } from './protocol/run.ts';

/** Far ahead of UTC, behind it, and apart from it by half an hour. */
const timeZones = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata'];

const worlds: Record<Condition, World[]> = {
  'time-zone': timeZones.map((timeZone) => ({ changes: 'time-zone', timeZone })),
  'date': [
    // A leap day, and so far away that whatever a test takes for the future has passed.
    { changes: 'date', now: '2044-02-29T12:00:00Z' },
    // Half an hour after midnight there, on a day that has no hour from two to three.
    { changes: 'date', now: '2024-03-10T08:30:00Z', timeZone: 'America/Los_Angeles' },
  ],
  'ports': [{ changes: 'ports' }],
};

/** The worlds in which a suite must pass, too. */
export function worldsOf(conditions: Condition[]): World[] {
  return conditions.flatMap((condition) => worlds[condition]);
}
