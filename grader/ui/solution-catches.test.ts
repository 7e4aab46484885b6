import { expect } from 'vitest';
import { lessonBugs, loadLesson } from '../course/course.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { test } from '../testing/test.ts';
import { readSolutionCatches, solutionContent } from './solution-catches.ts';

const kept = readSolutionCatches(kit);

test('what solutions catch is as new as the solutions: else run `npm run catches`', () => {
  const stale = lessonIds(kit).filter((id) => kept[id]?.content !== solutionContent(kit, id));

  expect(stale).toEqual([]);
});

test.for(lessonIds(kit))('the solution of %s catches every bug of its lesson', (id) => {
  const own = lessonBugs(loadLesson(kit, id, 'en')).map(({ behaviour }) => behaviour);
  const caught = kept[id].catches.filter(({ caughtBy }) => caughtBy.length > 0);

  expect(caught.map(({ behaviour }) => behaviour)).toEqual(expect.arrayContaining(own));
  expect(caught).toHaveLength(kept[id].catches.length);
});

test.for([
  'solutions/02-sales/sales.test.ts',
  'src/counter.ts',
  'fixtures/mug.ts',
  'lessons/02-sales/lesson.yaml',
  'variants/bugs/counter/sells-one-too-many.yaml',
])('is another content when %s changes', (file, { course }) => {
  course.write('fixtures/mug.ts', '');
  const before = solutionContent(course.root, '02-sales');

  course.write(file, `${course.read(file)}\n`);

  expect(solutionContent(course.root, '02-sales')).not.toBe(before);
});
