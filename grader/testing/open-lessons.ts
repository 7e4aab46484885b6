import type { OpenLesson } from '../learner/open-lesson.ts';

/** A lesson in the middle of a course, for tests that state only what decides their outcome. */
export function openLessonWith(facts: Partial<OpenLesson> = {}): OpenLesson {
  return {
    id: '02-sales',
    reveal: 'behaviour',
    folder: 'lessons/02-sales',
    readme: 'README.md',
    next: '03-naming',
    previous: '01-counter',
    number: 2,
    lessons: 14,
    otherVerdicts: ['mastered', ...Array<undefined>(12).fill(undefined)],
    chapterId: 'unit',
    ...facts,
  };
}
