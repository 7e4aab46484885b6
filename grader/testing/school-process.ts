// Grades a class in a process of its own, for a test to kill.
import { runClass } from '../class/run-class.ts';
import { schoolRun, type SchoolRun } from './school-run.ts';

const [root, run] = JSON.parse(process.argv[2]) as [string, SchoolRun];
await runClass({
  ...schoolRun(root, run),
  signal: new AbortController().signal,
  tell: () => {},
  onProgress: () => {},
});
process.exit();
