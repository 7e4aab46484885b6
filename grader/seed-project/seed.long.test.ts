import { describe, expect, test } from 'vitest';
import { readCourseFile } from '../course/course-files.ts';
import { loadLesson } from '../course/course.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { withWeaknesses } from './weaknesses.ts';

const page = readCourseFile(kit, 'docs/seed.md');
const cases = [...casesOf('The 20 cases'), ...casesOf('The 17 cases')];
const habits = rowsUnder('The 19 habits').map(([item, id, lessons]) => ({
  item,
  id: unquoted(id),
  lessons: lessons.split(', '),
}));
const weaknesses = rowsUnder('What was wrong in the seed').map(([, bug]) => unquoted(bug));

describe('the map of the seed', () => {
  test('numbers its 37 cases from first to last', () => {
    const numbers = cases.flatMap((one) => one.numbers);

    expect(numbers).toEqual(Array.from({ length: 37 }, (_, index) => index + 1));
  });

  test('names each of its functions once', () => {
    const names = cases.map(({ name }) => name);

    expect(names.filter((name) => !/^test_[a-z_]+$/.test(name))).toEqual([]);
    expect([...new Set(names)]).toEqual(names);
  });

  test('leads from every case to tests that exist', () => {
    const missing = cases.filter(({ tests }) => tests.length === 0 || tests.some(({ exists }) => !exists));

    expect(missing).toEqual([]);
  });

  test('has 19 habits, each with an id of its own', () => {
    expect(new Set(habits.map(({ item }) => item)).size).toBe(19);
    expect(new Set(habits.map(({ id }) => id)).size).toBe(19);
  });

  test('names every lesson that is about a habit', () => {
    const missing = lessonIds(kit).flatMap((lessonId) =>
      loadLesson(kit, lessonId)
        .habits.filter(
          (id) => !habits.some((habit) => habit.id === id && habit.lessons.includes(numberOf(lessonId))),
        )
        .map((id) => `${lessonId}: ${id}`),
    );

    expect(missing).toEqual([]);
  });

  test('shows every weakness by one bug of its own', () => {
    expect(weaknesses.length).toBeGreaterThan(0);
    expect([...new Set(weaknesses)]).toEqual(weaknesses);
  });

  test('names for every weakness the lessons that ask for its bug, and the test that notices', async () => {
    expect(await withWeaknesses(kit, page)).toBe(page);
  });
});

/** The cases of one half, with what is found of each in the solution that the half names. */
function casesOf(heading: string) {
  const text = sectionUnder(heading);
  const file = /`(solutions\/[^`]+)`/.exec(text)?.[1];
  if (file === undefined) throw new Error(`"${heading}" names no solution`);
  const solution = readCourseFile(kit, file);

  return rowsUnder(heading).map(([numbers, name, now]) => {
    const [describedAs, titles] = now.split(' › ');
    const described = solution.split(/^describe\(/m).find((block) => block.startsWith(`'${describedAs}',`));
    return {
      numbers: range(numbers),
      name: /^`(.*?)`/.exec(name)?.[1] ?? name,
      tests: titles
        .split('; ')
        .map((title) => ({ title, exists: described?.includes(`('${title}',`) ?? false })),
    };
  });
}

/** The rows of the tables of a section; not their heads, nor the rows that only give a group its name. */
function rowsUnder(heading: string): string[][] {
  return sectionUnder(heading)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter((cells) => !cells.includes(''))
    .slice(1);
}

function sectionUnder(heading: string): string {
  const [, section] = page.split(new RegExp(`^##+ ${heading}$`, 'm'));
  if (section === undefined) throw new Error(`docs/seed.md has no heading "${heading}"`);
  return section.split(/^##+ /m)[0];
}

/** `14–17` stands for four cases. */
function range(text: string): number[] {
  const [first, last = first] = text.split('–').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function unquoted(code: string): string {
  return code.replaceAll('`', '');
}

function numberOf(lessonId: string): string {
  return lessonId.split('-')[0];
}
