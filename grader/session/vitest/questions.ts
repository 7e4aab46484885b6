import { isPlain, list, oneOf, shape, text } from '../protocol/shapes.ts';
import { environmentNames, questions, startedMessage } from './parts.ts';

type Question = (typeof questions)[number];

/** What a worker asks Vitest in the main process. */
export interface Asked {
  t: 'q';
  /** Names the question, so that its answer is known. */
  i: string;
  m: Question;
  a: unknown[];
}

const longestPath = 8192;
const mostFiles = 1000;
const isEnvironment = oneOf(...environmentNames);
const isPath = text(longestPath);
const isPathOrNone = (value: unknown): boolean => value === undefined || isPath(value);
const isCarrier = oneOf(undefined);
const areOptions = (value: unknown): boolean =>
  value === undefined ||
  (isPlain(value) && Object.keys(value).every((name) => ['cached', 'startOffset'].includes(name)));

/** By place. What is missing at the end is undefined. */
const argumentsOf: Record<Question, ((value: unknown) => boolean)[]> = {
  fetch: [isPath, isPathOrNone, isEnvironment, areOptions, isCarrier],
  fetchWarmModules: [isEnvironment, list(mostFiles, isPath)],
  resolve: [isPath, isPathOrNone, isEnvironment],
  resolveSnapshotPath: [isPath],
};

const form = shape(
  {
    t: oneOf('q'),
    i: text(64),
    m: oneOf(...questions),
    a: Array.isArray,
  },
  { o: () => true },
);

/** Whether it is one of the few questions that go on to Vitest: the others would make it write, or believe something. */
export function isQuestion(message: unknown): message is Asked {
  if (!form(message)) return false;
  const { m, a } = message as Asked;
  const checks = argumentsOf[m];
  return a.length <= checks.length && checks.every((isRight, index) => isRight(a[index]));
}

const started = shape(
  Object.fromEntries(Object.entries(startedMessage).map(([name, value]) => [name, oneOf(value)])),
  { error: () => true },
);

/** Whether it says that the worker's process has started: the one other thing that Vitest hears of a worker. */
export function hasStarted(message: unknown): boolean {
  return started(message);
}
