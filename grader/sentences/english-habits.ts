/** What is said of each habit: why it matters, when it is kept, and when it is not. */
export const habits = {
  'isolated-units': {
    title: 'Test individual functions in isolation',
    why: 'When a test of one unit fails, you know where to look.',
    notAsked: 'Looked at in the capstones, and where a lesson asks for it.',
    oneModule: 'This lesson is about one module.',
    kept: (methods: number) =>
      `Each of ${methods} public methods has a test that goes through its own unit only.`,
    broken: (method: string, module: string, above: string) =>
      `Only tests that also go through ${above} reach ${method} of ${module}, such as this one. Call it in a test of its own.`,
    unreached: (method: string, module: string) => `No test reaches ${method} of ${module}.`,
  },
  'mocks-for-dependencies': {
    title: 'Use mocks for dependencies',
    why: 'A test that depends on the day, on chance or on the network fails when nothing is wrong.',
    notYet: 'Not looked at yet.',
    failed: 'Could not be judged: in another world the suite does not run to its end.',
    none: 'Nothing is replaced, and no test depends on the day, on chance or on the network.',
    kept: 'No test depends on the day, on chance or on the network.',
    broken: (by: 'ids' | 'clock' | 'network') =>
      ({
        ids: 'Fails when random ids are different. Pass a newId of your own, or do not look at the id.',
        clock: 'Fails when the computer shows another day. Pass a clock that the test sets.',
        network: 'Fails when there is no network. Put a fake in the place of what answers there.',
      })[by],
  },
  'edge-cases': {
    title: 'Test edge cases',
    why: 'Rules break at their edges: at the number where yes turns into no.',
    none: 'The code has no boundary that is asked for.',
    kept: (count: number) => `All ${count} shifted boundaries are noticed.`,
    brokenBug: (task: number) => `A bug of task ${task} that shifts a boundary gets past every test.`,
    broken: (before: string, after: string, line: number) =>
      `No test notices when \`${before}\` becomes \`${after}\` (line ${line} of the code). Test the number at the edge, and the one next to it.`,
  },
  'error-conditions': {
    title: 'Test error conditions',
    why: 'What the code must refuse is where an error costs most, and where few look.',
    none: 'The code refuses nothing.',
    kept: (refusals: number) =>
      refusals < 2
        ? 'Every refusal has a test that notices when it is gone.'
        : `All ${refusals} lines that refuse have a test that notices when they are gone.`,
    brokenBug: (task: number) => `A bug of task ${task} removes a refusal, and no test notices.`,
    broken: (code: string, line: number) =>
      `A change of \`${code}\` (line ${line} of the code) gets past every test. Test when it refuses, and when it does not.`,
  },
  'parametrized': {
    title: 'Parametrize test cases',
    why: 'A table says the steps once, so that a reader sees what differs.',
    none: 'There are neither tables nor many copies.',
    kept: (tables: number) =>
      tables === 1 ? 'One table says the steps once.' : `${tables} tables say the steps once.`,
    broken: (tests: number, lines: number[]) =>
      `${tests} tests differ in nothing but values (lines ${lines.join(', ')}). Make them rows of one table.`,
    twice: (name: string, line: number) =>
      `Does word for word what "${name}" does (line ${line}). A second one adds nothing: remove it, or make it differ.`,
  },
  'component-interactions': {
    title: 'Test component interactions',
    why: 'Parts that are right alone can be wrong together.',
    oneModule: 'This lesson is about one module.',
    kept: (test: string) => `"${test}" goes through real parts of more than one module.`,
    broken: 'No test goes through real parts of two modules. Let two of them work together in one.',
  },
  'test-databases': {
    title: 'Use test databases',
    why: 'What another test has left in the database decides whether this one passes.',
    none: 'No test uses a database.',
    kept: (tests: number) =>
      tests === 1
        ? 'The database is fresh when the test begins.'
        : `Each of ${tests} tests begins with a fresh database.`,
    broken: (other: string) =>
      `Begins with what "${other}" has left in the database. Open a fresh one for every test.`,
  },
  'realistic-workflows': {
    title: 'Test realistic workflows',
    why: 'Customers do one thing after the other, and some bugs show only then.',
    tooFew: 'This code has too few operations for a workflow.',
    kept: (test: string) => `"${test}" goes through several steps, as a customer does.`,
    broken: 'No test goes through three operations. Follow a customer from the first step to the last.',
  },
  'cleans-up': {
    title: 'Clean up after tests',
    why: 'What a test leaves behind changes the tests that come later, perhaps in another file.',
    none: 'The suite changes nothing that would have to be put back.',
    kept: 'What the suite changes for all is put back afterwards.',
    broken: (what: string) =>
      `${what === 'timers' ? 'The fake timers are' : `${what} is`} still as the suite has changed ${what === 'timers' ? 'them' : 'it'} when all tests are done. Put it back in an afterEach.`,
    failed: 'Could not be judged: the suite has made it impossible to look.',
    leftOpen: (kind: 'file' | 'server' | 'timer' | 'database', isInTest: boolean, name = '') => {
      const place = (hook: string): string =>
        isInTest ? 'with `onTestFinished(() => …)`, right below' : `in an onCleanup or ${hook}`;
      return {
        file: `${name} is still there when all tests are done. Delete it ${place('afterEach')}.`,
        server: `This server still listens when all tests are done. Close it ${place('afterAll')}.`,
        timer: `This timer still runs when all tests are done. Clear it ${place('afterEach')}.`,
        database: `This database is still open when all tests are done. Close it ${place('afterEach')}.`,
      }[kind];
    },
  },
  'meaningful-names': {
    title: 'Meaningful test names',
    why: 'A failing test is read by its name first, and often by its name alone.',
    none: 'There is no test yet.',
    kept: (tests: number) =>
      tests === 1 ? 'The test has a name of its own.' : `Each of ${tests} tests has a name of its own.`,
    twice: (name: string) =>
      `A second test has the name "${name}". When it fails, you cannot tell which one it was.`,
    vague: (name: string) => `The name "${name}" says nothing. Say what happens, and when.`,
    word: (name: string) => `The name "${name}" is a single word. Say what happens, and when.`,
    numbered: (tests: number, stem: string) =>
      `${tests} tests have the name "${stem}" with a number or a letter. Say what is different in each.`,
    method: (name: string) => `The name "${name}" says what is called. Say what happens, and when.`,
  },
  'clear-assertions': {
    title: 'Clear assertions',
    why: 'An assertion that nothing can fail is as good as none.',
    notYet: 'Not looked at yet.',
    kept: 'Every test can fail, and no promise is left alone.',
    ineffective:
      'This test fails under no bug, and under no change of the code that it runs. What should it notice?',
    forgotten: 'This expect is not awaited, so the test can end before it has run.',
    promise: 'Checks the promise, not its result, and every promise passes. Is an await missing?',
    constant: 'Compares values of the test itself, so it always passes. Look at what the code answers.',
    ownMock:
      'Looks at a mock that only this test calls. Give the mock to the code, and let the code call it.',
  },
  'coverage': {
    title: 'Good test coverage',
    why: 'What no test runs, no test can judge.',
    none: 'There is nothing to cover.',
    kept: 'Some test reaches everything that our solution looks at.',
    broken: (file: string, line: number, code: string) =>
      `No test reaches \`${code}\` (${file}, line ${line}).`,
  },
  'fast': {
    title: 'Fast test execution',
    why: 'Tests that wait are run less often.',
    kept: 'No test waits for real time.',
    broken: (ms: number) => `Waits ${ms} ms of real time. Let a clock or fake timers pass it.`,
  },
  'independent': {
    title: 'Independent tests',
    why: 'A test that needs another one fails for reasons that are not its own.',
    tooFew: 'That takes two tests that count.',
    kept: 'Every test says the same in any order.',
  },
  'arrange-act-assert': {
    title: 'Arrange-Act-Assert pattern',
    why: 'A test that goes one way only is understood at a glance.',
    none: 'There is no test yet.',
    kept: 'No assertion hides in a loop or behind a condition.',
    loop: 'An assertion inside a loop: it may run many times, or never. Make rows of a table of it, or compare the whole list at once.',
    condition:
      'An assertion behind a condition: it may never run. Say what is certain, and write a second test for the other case.',
  },
  'one-behaviour': {
    title: 'One assertion per test (when possible)',
    why: 'An alarm should name the room.',
    notAsked: 'Looked at where a lesson is about it.',
    oneTask: 'That takes bugs of two tasks that are caught.',
    kept: (bugs: number) => `For each of ${bugs} bugs there is a test that goes on to nothing else.`,
    broken: (bug: string, other: string) =>
      `Only a test that looks at two things notices this bug: "${bug}" It also fails on this one: "${other}" Its name cannot say which of the two it was. Split it: one test for each thing.`,
  },
  'fixtures-for-setup': {
    title: 'Use fixtures for setup',
    why: 'Set-up that is said once leaves only what matters in the test.',
    none: 'There is no common set-up.',
    kept: 'The common set-up has a place of its own.',
    broken: (tests: number, lines: number) =>
      `${tests} tests begin with the same ${lines} statements. Give them one place: a fixture, or a function.`,
  },
  'mocks-external-only': {
    title: 'Mock external dependencies',
    why: 'Whoever replaces their own parts tests the replacement.',
    none: 'Nothing is replaced.',
    kept: 'Only what lies outside of the system is replaced.',
    broken: (part: string) =>
      `${part} is a part of the system itself, and is replaced. Use the real one, and replace a port.`,
  },
  'behaviour-not-implementation': {
    title: 'Test behavior, not implementation',
    why: 'A test that breaks when nothing has changed for a customer is in the way.',
    nothingToCompare: 'There is no other correct code to compare with.',
    kept: (shops: number) =>
      `Accepts correct code that is built differently, ${shops === 1 ? 'once' : `${shops} times`}.`,
  },
};
