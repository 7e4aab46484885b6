/** What a suite may use, in the units that are told. */
interface Allowed {
  timeMs: number;
  memoryMb: number;
  processes: number;
  outputMb: number;
}

/** What a worker that runs another person's suite is held by, and what it may not do, in English. */
export const sandbox = {
  /** Where it is imported. */
  closed: (place: string) =>
    `${place} is not open to a suite that is graded in a sandbox. Import your own files, #src, #fixtures, or a package of the course.`,
  closedPackage: (name: string) =>
    `The package ${name} is not open to a suite that is graded in a sandbox. Use the packages that the lessons use.`,
  closedGlob:
    "import.meta.glob is open to a suite for its own folder only. Its patterns must begin with './'.",
  over: {
    time: ({ timeMs }: Allowed) =>
      `The grade took longer than ${Math.round(timeMs / 1000)} seconds, so it was stopped. Look for a test that waits or repeats.`,
    memory: ({ memoryMb }: Allowed) =>
      `The suite used more than ${memoryMb} MB of memory, so it was stopped. Look for a test that keeps what it makes.`,
    processes: ({ processes }: Allowed) =>
      `The suite started more than ${processes} processes, so it was stopped. A test starts no programs.`,
    output: ({ outputMb }: Allowed) =>
      `The suite wrote more than ${outputMb} MB of output, so it was stopped. Remove what prints.`,
    messages: (_: Allowed) =>
      'The suite spoke to the grader in the name of its worker, so it was stopped. Remove what uses process.send or its channel.',
  },
  /** What a level must prevent, after "It cannot prevent that a suite …". */
  acts: {
    read: 'reads other files',
    write: 'writes files',
    environment: "reads the grader's environment",
    connect: 'connects to this machine',
    program: 'starts programs',
    thread: 'starts threads',
    debugger: 'opens a debugger',
    signal: 'signals the grader',
  },
  leaks: (level: string, acts: string[]) =>
    `The sandbox ${level} does not hold on this machine: a suite still ${acts.join(', ')}. Choose another one, or --sandbox none.`,
  doesNotStart: (level: string, reason: string) =>
    `The sandbox ${level} does not start on this machine: ${reason}. \`npx kata doctor\` may know why; --sandbox none runs without one.`,
  noneWorks:
    'No sandbox works on this machine, so files of other people are not run. Install bubblewrap, or choose --sandbox permission or none yourself.',
  noContainer: (command: string) =>
    `kata holds no single test in a container. Run the whole of it in one, with your paths: ${command}`,
  noLevel: (level: string, levels: readonly string[]) =>
    `There is no sandbox ${level}. It is one of ${levels.join(', ')}.`,
  unprotected:
    "These files are not the course's, and they run without protection. `--sandbox auto` holds them, where this machine can.",
  help: 'what holds the tests of another person: auto, bubblewrap, container, permission or none',
};
