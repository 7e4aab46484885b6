import { catalogue } from '../sentences/sentences.ts';
import { findingOf, placeOf, type Habit } from './habit.ts';

const sentences = catalogue.habits['test-databases'];

export const testDatabases: Habit = {
  id: 'test-databases',
  how: 'seen',
  lesson: '14-test-database',
  rules: [
    'While the suite runs on correct code, each SQLite database is watched. We note which test works on it, and which rows are in it when a test first reads or adds some.',
    'Not kept if a test begins with rows that another one has left or changed. A shared database that is emptied or rolled back before the next test reads it is as good as a fresh one. So are rows that were there before the first test, as long as they stay the same.',
    'Kept if tests use databases and each begins afresh. Nothing is said if no test uses one. Stores in memory are no databases.',
  ],
  judge(seen) {
    const [{ result }] = seen.evidence.observations;
    const { used, shared } = result.databases ?? { used: [], shared: [] };
    if (used.length === 0) return { silent: sentences.none };
    const runOf = (wanted: string) => result.tests.find(({ key }) => key === wanted);
    const broken = shared.flatMap(({ key, after }) => {
      const [run, other] = [runOf(key), runOf(after)];
      return run && other ? [{ ...placeOf(seen, run), evidence: sentences.broken(other.name) }] : [];
    });
    return findingOf(broken, sentences.kept(used.length));
  },
};
