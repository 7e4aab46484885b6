import { tellsMissed } from '../judge/tells-missed.ts';
import { isPassed, isSettled } from '../judge/verdicts.ts';
import type { CoachEvent } from '../coach/events.ts';
import type { CoachState } from '../coach/state.ts';
import { placeOf } from '../coach/writing-place.ts';
import type { BugGrade, Grade } from '../judge/grade.ts';
import { attentionIn } from './attention.ts';
import { version, type EditorEvent } from './event.ts';

type Graded = Extract<EditorEvent, { type: 'graded' }>;
type Task = Graded['tasks'][number];

/** What an editor is told when a lesson is opened. @param root the course's folder, absolute */
export function openedEvent(state: CoachState, root: string): EditorEvent {
  const { id, folder, readme, next, previous } = state.lesson;
  return {
    ...about(state),
    type: 'opened',
    root,
    readme: `${folder}/${readme}`,
    place: placeOf(state),
    ...(next !== undefined && { next }),
    ...(previous !== undefined && { previous }),
    lesson: id,
  };
}

/** What an editor is told when something has happened. Pure. @param state what is known after it */
export function eventsOf(event: CoachEvent, state: CoachState): EditorEvent[] {
  const { run } = state;
  switch (event.type) {
    case 'saved':
      return [{ ...about(state), type: 'running', run }];
    case 'graded':
      return event.run === run ? [gradedEvent(state, event.stage, event.grade)] : [];
    case 'stopped':
      return event.run === run ? [{ ...about(state), type: 'stopped', run, problem: event.problem }] : [];
    case 'answered':
      return event.answer.map((message) => ({ ...about(state), type: 'notice', message }));
    // The rest is for those who press keys, or look at the board.
    case 'asked':
    case 'loaded':
    case 'typed':
    case 'hinted':
    case 'read':
      return [];
  }
}

/** What an editor is told when the lesson has just been passed. */
export function passedEvent(state: CoachState): EditorEvent[] {
  const { next } = state.lesson;
  const { verdict } = state.grade!;
  return isPassed(verdict)
    ? [{ ...about(state), type: 'passed', verdict, ...(next !== undefined && { next }) }]
    : [];
}

function about({ lesson }: CoachState): { version: typeof version; lesson: string } {
  return { version, lesson: lesson.id };
}

function gradedEvent(state: CoachState, stage: Graded['stage'], grade: Grade): Graded {
  const isDecided = stage !== 'correct' || isSettled(grade.verdict);
  const { verdict, message } = grade;
  return {
    ...about(state),
    type: 'graded',
    run: state.run,
    stage,
    ...(isDecided && { verdict, message }),
    place: placeOf(state),
    ...attentionIn(state, grade),
    tasks: grade.tasks.map(({ task, title, open }) => ({
      task,
      title,
      open,
      ...(stage !== 'correct' && { bugs: bugsOf(task, state, grade) }),
    })),
  };
}

/** The bugs of a task: those missed as far as the screen would tell of them, too. */
function bugsOf(number: number, state: CoachState, grade: Grade): Task['bugs'] {
  const { reveal } = state.lesson;
  const bugs = grade.bugs.filter(({ task }) => task === number);
  const missed = bugs.filter(({ caughtBy }) => caughtBy.length === 0);
  const isTold = tellsMissed(grade, number);
  const told = <T>(part: (bug: BugGrade) => T, isRevealed: boolean): T[] =>
    isTold && isRevealed ? [...new Set(missed.map(part))] : [];
  return {
    total: bugs.length,
    caught: bugs.flatMap(({ behaviour, caughtBy: [test], noticed }) =>
      test === undefined ? [] : [{ behaviour, test, ...(noticed !== undefined && { noticed }) }],
    ),
    missed: missed.length,
    missedBehaviours: told(({ behaviour }) => behaviour, reveal === 'behaviour'),
    missedRequirements: told(({ requirement }) => requirement, reveal !== 'count'),
  };
}
