import type { LastVerdicts } from '../learner/last-verdicts.ts';
import { openTaskOf } from '../judge/todo-markers.ts';
import { catalogue } from '../sentences/sentences.ts';
import { SuiteSyntax } from '../syntax/suite-syntax.ts';
import { fullNameOf } from '../syntax/test-title.ts';
import type { Catch } from './solution-catches.ts';
import type { NotedTests, Note } from './which-notes.ts';

const { ui, judge, grade } = catalogue;

/** A lesson's file of tests, and what is known of it. */
interface LessonFile {
  lessonId: string;
  /** Relative to the lesson's folder. */
  file: string;
  text: string;
  /** Whether the learner has changed the lesson. */
  isBegun: boolean;
  verdicts?: LastVerdicts;
}

/** Notes on the tests of a lesson: the last verdict on each. Without one: what is still to be written. */
export function notesOnLesson({ lessonId, file, text, isBegun, verdicts }: LessonFile): NotedTests[] {
  if (verdicts)
    return verdicts.tests.filter((test) => test.file === file).map((test) => judged(test, verdicts));
  const [number] = lessonId.split('-');
  const waiting = isBegun
    ? { kind: ui.kinds.changed, message: ui.changed(number) }
    : { kind: ui.kinds.yours, message: ui.yours(number) };
  return [...openTests(text), { names: '', notes: [waiting] }];
}

/** Notes on the tests of a solution: the bugs that each of them catches. */
export function notesOnSolution(catches: Catch[]): NotedTests[] {
  const caughtBy = new Map<string, Note[]>();
  for (const { behaviour, caughtBy: names } of catches) {
    for (const name of new Set(names)) {
      const notes = caughtBy.get(name) ?? [];
      caughtBy.set(name, [...notes, { kind: ui.kinds.catches, message: behaviour }]);
    }
  }
  return [
    ...[...caughtBy].map(([name, notes]) => ({ names: exactly(name), notes })),
    { names: '', notes: [{ kind: ui.kinds.guards, message: ui.guards }] },
  ];
}

function judged(
  { name, counts, reason, message }: LastVerdicts['tests'][number],
  { caught }: LastVerdicts,
): NotedTests {
  const own = caught.filter(({ caughtBy }) => caughtBy.includes(name));
  const notes = own.map(({ behaviour }) => ({ kind: ui.kinds.caught, message: behaviour }));
  const sound = { kind: ui.kinds.sound, message: ui.sound };
  const refused = { kind: reason ? grade.reasons[reason] : grade.notDone, message: message ?? '' };
  const open = reason === 'asserts-nothing' ? { ...refused, isOpen: true as const } : refused;
  return { names: exactly(name), notes: counts ? (notes.length > 0 ? notes : [sound]) : [open] };
}

/** The tests that still say TODO to a task. */
function openTests(text: string): NotedTests[] {
  return new SuiteSyntax({ suite: text }).tests.flatMap((test) => {
    const task = openTaskOf(text, fullNameOf(test));
    if (task === undefined) return [];
    const message = ui.open(judge.openTask(task));
    return [{ names: test.names.source, notes: [{ kind: ui.kinds.open, message, isOpen: true }] }];
  });
}

function exactly(name: string): string {
  return `^${RegExp.escape(name)}$`;
}
