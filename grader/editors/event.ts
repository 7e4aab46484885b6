import { z } from 'zod';
import { reasons } from '../judge/grade.ts';
import { verdicts } from '../judge/verdicts.ts';

/** The events of `kata learn --events`. A key that is added keeps the version; one that changes or goes raises it. */
export const version = 1;

const count = z.int().nonnegative();
const file = z.string().describe("relative to the course's folder, with forward slashes");
const line = z.int().positive().describe('counts from 1');
const column = z.int().positive().describe('counts from 1, in UTF-16 units');
const place = z.object({ file, line: line.optional() });

const about = { version: z.literal(version), lesson: z.string().describe('its id') };
const run = count.describe('the number of the save that this answers, from 1; a newer one makes it obsolete');

const pointed = {
  message: z.string().describe('a sentence for the learner'),
  file,
  line: line.optional().describe('absent where it is not certain'),
  column: column.optional(),
};

const stoppedTest = z.object({
  name: z.string().describe('with the names of the suites around it'),
  ...pointed,
});

const task = z.object({
  task: z.int(),
  title: z.string(),
  open: z.boolean(),
  bugs: z
    .object({
      total: count,
      caught: z.array(
        z.object({
          behaviour: z.string(),
          test: z.string().describe('the first that noticed it'),
          noticed: z.string().optional().describe('what that test said'),
        }),
      ),
      missed: count,
      missedBehaviours: z
        .array(z.string())
        .describe('empty where the lesson does not reveal them, or not yet'),
      missedRequirements: z
        .array(z.string())
        .describe('rows of docs/requirements.md; empty where the lesson does not reveal them, or not yet'),
    })
    .optional()
    .describe('absent until the tests have run on bugs'),
});

const opened = z.object({
  ...about,
  type: z.literal('opened'),
  root: z.string().describe("the course's folder, absolute"),
  readme: file.describe('the page with the tasks'),
  place: place.describe('the place to write at'),
  next: z.string().optional().describe('the lesson after this one'),
  previous: z.string().optional(),
});

const running = z.object({ ...about, type: z.literal('running'), run });

const graded = z.object({
  ...about,
  type: z.literal('graded'),
  run,
  stage: z
    .enum(['correct', 'bugs', 'done'])
    .describe('what the tests have run on: correct code; bugs; all, with mutants and habits'),
  verdict: z.enum(verdicts).optional().describe('absent until bugs can no longer change it'),
  message: z.string().optional().describe('the verdict in a sentence, and the next step'),
  place: place.describe('the place to write at'),
  refused: z
    .array(stoppedTest.extend({ reason: z.enum(reasons) }))
    .describe('tests that refuse correct code'),
  unfinished: z.array(stoppedTest).describe('tests that do not count yet: they check nothing, or do not run'),
  todos: z
    .array(z.object({ task: z.int(), ...pointed }))
    .describe('TODO comments of tasks that are open; the message is their text'),
  tasks: z.array(task),
});

const stopped = z.object({
  ...about,
  type: z.literal('stopped'),
  run,
  problem: z.string().describe('why nothing can be judged, and what to do'),
});

const passed = z
  .object({
    ...about,
    type: z.literal('passed'),
    verdict: z.enum(['passed', 'mastered']),
    next: z.string().optional().describe('the lesson to open now; absent after the last one'),
  })
  .describe('once, when a save passes a lesson that was not passed before');

const notice = z.object({
  ...about,
  type: z.literal('notice'),
  message: z.string().describe('something beside the verdict that the learner is to know'),
});

export const eventSchema = z.discriminatedUnion('type', [opened, running, graded, stopped, passed, notice]);

/** One line of `kata learn --events`. */
export type EditorEvent = z.infer<typeof eventSchema>;
