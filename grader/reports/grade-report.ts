import pc from 'picocolors';
import type { Lesson } from '../course/course.ts';
import type { BugGrade, Grade, TestGrade } from '../judge/grade.ts';
import { isPassed } from '../judge/verdicts.ts';
import { catalogue } from '../sentences/sentences.ts';
import { whyUncertain } from './why-uncertain.ts';
import { habitLines } from './habit-lines.ts';
import { noteLines, printedLines } from './test-lines.ts';
import { wrapped } from './wrapped.ts';

export interface ReportOptions {
  /** In columns. */
  width: number;
  hasColour: boolean;
}

const sentences = catalogue.grade;

/** The grade for a reader at a terminal. Words carry the meaning; colours only repeat it. */
export function renderGrade(
  grade: Grade,
  lesson: Pick<Lesson, 'reveal'>,
  { width, hasColour }: ReportOptions,
): string {
  const colours = pc.createColors(hasColour);
  const isGood = isPassed(grade.verdict);
  const verdict = (isGood ? colours.green : colours.yellow)(colours.bold(sentences.verdicts[grade.verdict]));

  const blocks = [
    [`${colours.bold(grade.lesson)}: ${verdict}`, ...wrapped(grade.message, width)],
    attentionLines(grade.tests, width),
    noteLines(grade.tests, width),
    taskLines(grade),
    missedLines(grade, lesson, width),
    noticedLines(grade.bugs, width),
    survivorLines(grade, width),
    habitLines(grade, width),
    [colours.dim(footer(grade))],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Tests that do not count, each with its reason. */
function attentionLines(tests: TestGrade[], width: number): string[] {
  return tests
    .filter(({ counts }) => !counts)
    .flatMap((test) => [
      ...wrapped(
        `${test.reason ? sentences.reasons[test.reason] : sentences.notDone}: ${test.name}`,
        width,
        '  ',
      ),
      ...wrapped(test.message ?? '', width, '    '),
      ...printedLines(test, width, '    '),
    ]);
}

function taskLines({ tasks, verdict }: Grade): string[] {
  if (verdict === 'broken') return [];
  const titleWidth = Math.max(0, ...tasks.map(({ title }) => title.length));
  return tasks.map(({ task, title, open, caught, bugs }) => {
    const state = bugs === 0 ? '' : sentences.caughtOf(caught, bugs);
    return `  ${task}  ${title.padEnd(titleWidth)}  ${[state, open ? sentences.open : ''].filter(Boolean).join(', ')}`.trimEnd();
  });
}

/** As much of the missed bugs as the lesson reveals; in a lesson with open tasks, of the others alone. */
function missedLines(
  { bugs, tasks, verdict }: Grade,
  { reveal }: Pick<Lesson, 'reveal'>,
  width: number,
): string[] {
  if (verdict === 'broken' || reveal === 'count') return [];
  const open = new Set(tasks.filter((task) => task.open).map(({ task }) => task));
  const missed = bugs.filter(({ caughtBy, task }) => caughtBy.length === 0 && !open.has(task));
  const lines =
    reveal === 'behaviour'
      ? missed.map((bug) => [bug.behaviour, ...whyUncertain(bug)].join(' '))
      : [...new Set(missed.map(({ task, requirement }) => sentences.missedRequirement(task, requirement)))];
  return lines.flatMap((line) => wrapped(sentences.missed(line), width, '  '));
}

function noticedLines(bugs: BugGrade[], width: number): string[] {
  return bugs
    .filter(({ caughtBy }) => caughtBy.length > 0)
    .flatMap(({ behaviour, noticed, caughtBy }) => [
      ...wrapped(sentences.caught(behaviour), width, '  '),
      ...wrapped(sentences.noticed(caughtBy[0], noticed ?? ''), width, '    '),
    ]);
}

const mostSurvivors = 5;

/** Mutants that are still alive, after every bug is caught. */
function survivorLines({ mutants, verdict }: Grade, width: number): string[] {
  if (verdict !== 'passed' || !mutants || mutants.survivors.length === 0) return [];
  const { survivors } = mutants;
  const more = survivors.length - mostSurvivors;
  return [
    ...survivors
      .slice(0, mostSurvivors)
      .flatMap(({ behaviour, file, line, before, after }) => [
        ...wrapped(behaviour, width, '  '),
        ...wrapped(`${file}:${line}`, width, '    '),
        ...(before === after
          ? []
          : [...wrapped(`- ${before}`, width, '    '), ...wrapped(`+ ${after}`, width, '    ')]),
      ]),
    ...(more > 0 ? [`  ${sentences.more(more)}`] : []),
  ];
}

function footer({ correct, tests, timings, verdict, mutants }: Grade): string {
  const seconds = `${(timings.totalMs / 1000).toFixed(1)} s`;
  // A test that fails on the reference fails on every other shop too: a count would say nothing.
  const isTold =
    verdict !== 'broken' && !tests.some(({ reason }) => reason === 'wrong' || reason === 'unstable');
  const accepted = correct.filter(({ outcome }) => outcome === 'accepted').length;
  const killed = mutants?.gradable ? `${sentences.killed(mutants.killed, mutants.gradable)} ` : '';
  return isTold ? `${sentences.accepted(accepted, correct.length)} ${killed}${seconds}` : seconds;
}
