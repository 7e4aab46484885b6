import { test as base } from 'vitest';
import { kit } from '../course/root.ts';
import { Classroom } from './classroom.ts';
import { HostileHost } from './hostile-host.ts';
import { earnedIn, gradeHonest, hostileLimits } from './hostile-suites.ts';

/** One Grader that holds its suites, what must not be reached, and what the honest suite earns. */
export const hostileTest = base
  .extend('host', { scope: 'file' }, async ({}, { onCleanup }) => {
    const host = await HostileHost.open(kit);
    onCleanup(() => host.close());
    return host;
  })
  .extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
    const classroom = new Classroom(kit, { sandbox: 'bubblewrap', limits: hostileLimits });
    onCleanup(() => classroom.close());
    return classroom;
  })
  .extend('honest', { scope: 'file' }, async ({ classroom }) => earnedIn(await gradeHonest(classroom)));
