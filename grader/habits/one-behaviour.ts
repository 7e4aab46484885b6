import type { BugGrade } from '../judge/grade.ts';
import type { Seen } from '../judge/habit-judge.ts';
import { catalogue } from '../sentences/sentences.ts';
import { breachAt, findingOf, type Habit } from './habit.ts';

const sentences = catalogue.habits['one-behaviour'];

export const oneBehaviour: Habit = {
  id: 'one-behaviour',
  how: 'seen',
  lesson: '03-naming',
  rules: [
    'Every test runs on every bug. Two bugs are unrelated when they belong to different tasks of the lesson.',
    'A test looks at two things when it notices a bug by one assertion, and goes on to an assertion that notices an unrelated bug. One assertion that two bugs trip is one behaviour; so is an error, or an earlier assertion, on the way to the last.',
    'Not kept if a bug is noticed only by tests that go on to something else: such an alarm does not name the room. A long test next to a short one does no harm.',
    'Nothing is said if the lesson does not ask for it, or if its bugs are all of one task.',
  ],
  judge(seen) {
    const { habits, requires } = seen.lesson;
    if (!seen.evidence.isFull || ![...habits, ...requires].includes('one-behaviour'))
      return { silent: sentences.notAsked };
    const caught = seen.grade.bugs.filter(({ caughtBy }) => caughtBy.length > 0);
    if (new Set(caught.map(({ task }) => task)).size < 2) return { silent: sentences.oneTask };

    const muddled = caught.flatMap((bug) => {
      const others = bug.caughtBy.map((test) => ({ test, other: unrelatedTo(bug, test, caught, seen) }));
      const [first] = others;
      if (others.some(({ other }) => other === undefined)) return [];
      return [breachAt(seen, first.test, sentences.broken(bug.behaviour, first.other!.behaviour))];
    });
    return findingOf(muddled, sentences.kept(caught.length));
  },
};

/** A bug of another task that this test notices by a later assertion. */
function unrelatedTo(bug: BugGrade, test: string, caught: BugGrade[], seen: Seen): BugGrade | undefined {
  const place = assertionOn(bug, test, seen);
  if (place === undefined) return undefined;
  return caught.find((other) => {
    if (other.task === bug.task) return false;
    const otherPlace = assertionOn(other, test, seen);
    return otherPlace !== undefined && isBefore(place, otherPlace);
  });
}

/** @param a and b are `line:column` */
function isBefore(a: string, b: string): boolean {
  const [from, to] = [a, b].map((place) => place.split(':').map(Number));
  return from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
}

/** The assertion by which a test notices a bug; undefined where it does not, or by an error on the way. */
function assertionOn({ id }: BugGrade, test: string, { evidence }: Seen): string | undefined {
  const result = evidence.observations.find(({ implementation }) => implementation.id === id)?.result;
  const run = result?.tests.find(({ name, status }) => name === test && status === 'failed');
  return run?.errors[0]?.assertedAt;
}
