import path from 'node:path';
import { lessonBugs, loadLesson } from '../course/course.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { Grader } from '../grader.ts';
import type { Grade } from '../judge/grade.ts';

const head = '| in the seed | bug | lessons | the test that notices |';

/** The page with its table of weaknesses made anew: its first two columns stay, the course gives the others. */
export async function withWeaknesses(root: string, page: string): Promise<string> {
  const [before, table, after] = cut(page);
  const grader = new Grader(root);
  try {
    const rows: string[] = [];
    const grades = new Map<string, Grade>();
    for (const line of table) rows.push(await rowOf(line, grader, grades));
    return [...before, head, '|---|---|---|---|', ...rows, ...after].join('\n');
  } finally {
    await grader.close();
  }
}

async function rowOf(line: string, grader: Grader, grades: Map<string, Grade>): Promise<string> {
  const [weakness, bug] = line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  if (bug === '') return `| ${weakness} | | | |`;
  const id = bug.replaceAll('`', '');
  const lessons = lessonIds(grader.root).filter((lesson) =>
    lessonBugs(loadLesson(grader.root, lesson)).some((one) => one.id === id),
  );
  const lesson = lessons.at(-1);
  if (lesson === undefined) throw new Error(`No lesson asks for ${id}.`);
  const grade = grades.get(lesson) ?? (await gradeOf(lesson, grader));
  grades.set(lesson, grade);
  const [test] = grade.bugs.find((one) => one.id === id)?.caughtBy ?? [];
  if (test === undefined) throw new Error(`The solution of ${lesson} does not catch ${id}.`);

  const numbers = lessons.map((one) => one.split('-')[0]).join(', ');
  return `| ${weakness} | ${bug} | ${numbers} | ${test.replaceAll(' > ', ' › ')} |`;
}

/** Every test is asked about every bug, so that the first one in the file is named. */
function gradeOf(lesson: string, grader: Grader): Promise<Grade> {
  return grader.grade(grader.load(lesson), {
    tests: path.join(grader.root, 'solutions', lesson),
    endsAfterBugs: true,
    isFull: true,
  });
}

/** @returns the lines before the table, its rows, and the lines after it */
function cut(page: string): [string[], string[], string[]] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith('| in the seed | bug |'));
  if (start < 0) throw new Error('docs/seed.md has no table of weaknesses.');
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return [lines.slice(0, start), lines.slice(start + 2, end), lines.slice(end)];
}
