import type { Lesson } from '../course/course.ts';
import { titleOf } from '../judge/habit-title.ts';
import type { BugGrade, Grade, HabitGrade, TestGrade } from '../judge/grade.ts';
import { refusesCorrect } from '../judge/refuses-correct.ts';
import { answerCount, answersOf } from '../reports/answer-lines.ts';
import { missedTexts } from '../reports/bug-lines.ts';
import { toldHabits } from '../reports/habit-lines.ts';
import { labelOf } from '../reports/refusal-lines.ts';
import { scoreSteps } from '../reports/score-lines.ts';
import { catalogue } from '../sentences/sentences.ts';
import { listOf, type Block, type Item } from './page.ts';

const { formats, grade: words, habit: habitWords, report } = catalogue;
const { student: sentences } = formats;

/** What is told of one lesson below its verdict. @param grade as its student may see it */
export function lessonBlocks(grade: Grade, reveal: Lesson['reveal']): Block[] {
  const refusing = grade.tests.filter(refusesCorrect);
  const waiting = grade.tests.filter((test) => !test.counts && !refusesCorrect(test));
  const survivors = grade.verdict === 'passed' ? (grade.mutants?.survivors ?? []) : [];
  return [
    ...listOf(3, sentences.refusing, refusing.map(testItem)),
    ...listOf(3, sentences.waiting, waiting.map(testItem)),
    ...(grade.verdict === 'broken' ? [] : listOf(3, sentences.tasks, taskItems(grade, reveal))),
    ...listOf(
      3,
      sentences.alive,
      survivors.map(({ behaviour, file, line }) => ({ text: `${behaviour} (${file}:${line})` })),
    ),
    ...listOf(3, sentences.habits, habitItems(grade)),
    ...listOf(
      3,
      report.why.title,
      scoreSteps(grade).map((text) => ({ text })),
    ),
  ];
}

function testItem(test: TestGrade): Item {
  const { name, message, printed = [] } = test;
  return {
    label: labelOf(test),
    text: name,
    more: [
      ...(message === undefined ? [] : [message]),
      ...(printed.length > 0 ? [`${sentences.printed} ${printed.join('\n')}`] : []),
    ],
  };
}

function taskItems(grade: Grade, reveal: Lesson['reveal']): Item[] {
  return grade.tasks.map((task) => {
    const bugs = grade.bugs.filter((bug) => bug.task === task.task);
    const answers = answersOf(grade, task.task);
    const caught = bugs.filter(({ caughtBy }) => caughtBy.length > 0);
    const missed = bugs.filter((bug) => !caught.includes(bug));
    const state = [
      task.bugs === 0 ? '' : words.caughtOf(task.caught, task.bugs),
      answerCount(answers),
      task.open ? words.open : '',
    ].filter(Boolean);
    return {
      label: formats.task(task.task, task.title),
      text: state.join(', '),
      more: [
        ...(task.open ? [] : missedTexts(missed, reveal)),
        ...answers.flatMap(({ number, message }) => (message === undefined ? [] : `${number}: ${message}`)),
        ...caught.map(caughtText),
      ],
    };
  });
}

function caughtText({ behaviour, caughtBy, noticed = '' }: BugGrade): string {
  return `${behaviour === '' ? '' : `${words.caught(behaviour)} `}${words.noticed(caughtBy[0], noticed)}`;
}

function habitItems(grade: Grade): Item[] {
  const judged = toldHabits(grade);
  if (judged.length === 0) return [];
  const kept = judged.filter((habit) => habit.kept);
  return [
    { text: habitWords.heading(kept.length, judged.length, kept.map(titleOf)) },
    ...judged.filter((habit) => !habit.kept).map(brokenItem),
  ];
}

function brokenItem(habit: HabitGrade): Item {
  const { test, file, line, evidence, why, lesson, asked } = habit;
  const place = [test === undefined ? '' : `"${test}"`, file && line ? habitWords.place(file, line) : file];
  return {
    text: (asked ? habitWords.broken : habitWords.brokenExtra)(titleOf(habit)),
    more: [place.filter(Boolean).join(', '), evidence, habitWords.teaches(why, lesson)].filter(Boolean),
  };
}
