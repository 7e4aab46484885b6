import { expect, test, vi } from 'vitest';
import type { Grade } from '../judge/grade.ts';
import { caught, gradeWith, missed, mutantsWith, refusing, survivor, testThat } from '../testing/grades.ts';
import type { OpenLesson } from '../learner/open-lesson.ts';
import { openLessonWith } from '../testing/open-lessons.ts';
import type { CoachState } from './state.ts';

// The language is chosen when the sentences are loaded.
vi.resetModules();
vi.stubEnv('KATA_LANG', 'es');
const [{ catalogue }, { reduce }, { press }, { screenOf }, { opened }] = await Promise.all([
  import('../sentences/sentences.ts'),
  import('./events.ts'),
  import('./press.ts'),
  import('./screen.ts'),
  import('./state.ts'),
]);

const { judge: sentences } = catalogue;

const lesson = openLessonWith({ readme: 'README.es.md' });

const files = {
  'sales.test.ts': `import { test } from 'vitest';

test('vende la última', () => {
  // TODO 1: ¿cuántas quedan?
});
`,
};

const titles: Record<number, string> = { 1: 'Una venta', 2: 'Agotado' };
const sellsTooMany = 'Vende una más de las que hay.';
const keepsNothing = 'Quita las tazas del estante antes de negarse a venderlas.';
const bothCaught = [
  caught(sellsTooMany, 'rechaza una más de las que quedan', sentences.differs('0', '-1')),
  caught(keepsNothing, 'no quita nada si rechaza', sentences.differs('3', '-7'), { task: 2 }),
];

const weak = gradeWith({
  message: sentences.weak(1, 2),
  tests: [testThat('rechaza una más de las que quedan')],
  bugs: [bothCaught[0], missed(keepsNothing, { task: 2 })],
});

const screens: Record<string, CoachState> = {
  'untouched': after(
    gradeWith({
      verdict: 'unfinished',
      message: sentences.unfinished(2),
      tests: [1, 2].map((task) =>
        testThat(`test ${task}`, {
          counts: false,
          reason: 'asserts-nothing',
          message: sentences.openTask(task),
        }),
      ),
      bugs: [missed(sellsTooMany), missed(keepsNothing, { task: 2 })],
      tasks: [1, 2].map((task) => ({ task, title: '', open: true, caught: 0, bugs: 1 })),
    }),
  ),
  'broken': after(
    gradeWith({
      verdict: 'broken',
      message: sentences.broken('sales.test.ts', sentences.atLine(7, 'Expected `}`')),
      place: { file: 'sales.test.ts', line: 7 },
    }),
  ),
  'wrong': after(
    gradeWith({
      verdict: 'invalid',
      message: sentences.invalid(1),
      tests: [
        testThat('vende una taza'),
        refusing('vende la última', 'wrong', sentences.wrong(sentences.differs('1', '0'))),
      ],
      bugs: [bothCaught[0], missed(keepsNothing, { task: 2 })],
    }),
  ),
  'caught and missed': after(weak),
  'a hint': reduce(after(weak), {
    type: 'hinted',
    hint: {
      about: `bug ${keepsNothing}`,
      text: catalogue.coach.hint(2, 1, 3, 'Mira el estante después del rechazo.'),
    },
  }),
  'passed': after(
    gradeWith({
      verdict: 'passed',
      message: sentences.passed(2, 5),
      tests: [testThat('rechaza una más de las que quedan')],
      bugs: bothCaught,
      mutants: mutantsWith(
        [3, 4, 5, 6, 7].map((line) => ({
          ...survivor(line),
          behaviour: catalogue.mutants.survived(
            catalogue.mutants.changes.equal({ code: 'left > 0', holds: true, inside: 'sell' }),
          ),
        })),
      ),
    }),
  ),
  'mastered': after(
    gradeWith({
      verdict: 'mastered',
      message: sentences.mastered(2),
      bugs: bothCaught,
      mutants: mutantsWith([]),
    }),
    { next: undefined },
  ),
  'all keys': press(after(weak), '?').state,
};

const sizes = [
  [80, 24],
  [40, 20],
] as const;

test.for(Object.keys(screens))('shows in Spanish: %s', async (name) => {
  const shown = sizes.flatMap(([columns, rows]) => [
    `--- ${columns} columns, ${rows} rows `.padEnd(columns, '-'),
    ...screenOf(screens[name], { columns, rows, hasColour: false }),
  ]);

  await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(`screens/es/${name.replaceAll(' ', '-')}.txt`);
});

test.for([30, 40, 80])('keeps every line within %i columns', (columns) => {
  for (const state of Object.values(screens)) {
    for (const line of screenOf(state, { columns, hasColour: false })) {
      expect(line.length).toBeLessThanOrEqual(columns);
    }
  }
});

function after(grade: Grade, facts: Partial<OpenLesson> = {}): CoachState {
  const tasks = grade.tasks.map((task) => ({ ...task, title: titles[task.task] }));
  const state = opened({ ...lesson, ...facts }, files);
  const event = { type: 'graded', run: 0, stage: 'done', grade: { ...grade, tasks } } as const;
  return press(reduce(state, event), 'Return').state;
}
