/** What is on the page of a class, in English. */
export const classPage = {
  title: 'The class',
  titleWithoutNames: 'The class, without names',
  counts: (students: number, lessons: number, answers: number) =>
    `${students} ${students === 1 ? 'student' : 'students'}, ${lessons} ${lessons === 1 ? 'lesson' : 'lessons'}, ${answers} ${answers === 1 ? 'answer' : 'answers'}`,
  forTeachers: 'This page is for teachers. It names every bug, so show it only when a lesson is over.',
  hide: 'Hide names',
  stillThere: (file: string) =>
    `Hidden names are still in this file. To share the page, use \`${file}\`, which holds no name.`,
  noNames: 'This file holds no name. The numbers are in no order that follows from the names.',
  mayTell: 'Marks may still tell students who somebody is. What students wrote themselves is left out.',
  strays: (answers: number) =>
    answers === 1
      ? 'One answer fits no lesson. The class summary says which.'
      : `${answers} answers fit no lesson. The class summary says which.`,
  contents: 'On this page',
  student: 'Student',
  numbered: (number: number) => `Student ${number}`,
  mark: 'Mark',
  missedBugs: 'Missed',
  missedBugsWhy: 'Bugs missed in all lessons',

  lessons: {
    title: 'Students and lessons',
    intro: 'Each cell has the mark and a sign for the verdict.',
    sort: 'Press the head of a column to sort by it.',
    none: 'There is no submission yet.',
    middleMark: 'Middle mark',
    nothing: 'nothing submitted',
    noVerdict: 'no verdict',
    ours: 'no mark yet',
  },

  bugs: {
    title: 'Students and bugs',
    most: 'Bugs that most students miss',
    byLesson: 'Lesson by lesson',
    intro: 'Open a lesson to see which student catches which bug. What most students miss comes first.',
    none: 'Every bug is caught by everyone who was asked.',
    noBugs: 'No suite was asked about a bug yet.',
    summary: (bugs: number, missed: number, asked: number) =>
      `${bugs} ${bugs === 1 ? 'bug' : 'bugs'}, the hardest missed by ${missed} of ${asked}`,
    list: (lesson: string) => `The bugs of ${lesson}`,
    own: (task: number) => `The bug that the student wrote for task ${task}.`,
    table: (lesson: string) => `Which student catches which bug of ${lesson}`,
    number: 'No.',
    bug: 'Bug',
    lesson: 'Lesson',
    task: 'Task',
    missedBy: 'Missed by',
    ofStudents: (some: number, all: number) => `${some} of ${all}`,
    ofLesson: 'Bugs missed in this lesson',
    caught: 'caught',
    missed: 'missed',
    notAsked: 'not asked',
  },

  mistakes: {
    title: 'The same mistake in tests of several students',
    intro: 'These tests refuse correct code or check nothing, so they do not count.',
    none: 'No two students share such a mistake.',
    students: 'Students',
    message: 'What the kit says',
    reason: 'Reason',
    cut: (shown: number, all: number) => `These are the first ${shown} of ${all}.`,
  },

  likeness: {
    title: 'Suites that are alike',
    notCompared: 'The suites were graded in parts, so they were not compared here.',
    hidden: 'This part is not shown while names are hidden.',
  },
};
