/** What the live board and `kata web` say, in English. */
export const web = {
  help: 'the live board: answers every save in your browser',
  port: 'listens at this port, in place of a free one',
  open: 'also opens your browser',
  isAt: (address: string) => `The live board: ${address} (q or Ctrl-C ends it)`,
  opened: (address: string) => `The live board opens in your browser: ${address}`,
  openIt: (address: string) => `The live board is ready. Open it in your browser: ${address}`,
  notOpened: (reason: string, address: string) =>
    `Your browser did not start: ${reason}. Open the board yourself: ${address}`,
  notFound: 'it was not found',
  portTaken: (port: number) =>
    `Port ${port} is taken by another program. Give another one, or remove --port for a free one.`,
  cannotListen: (port: number, reason: string) =>
    `Nothing can listen at port ${port}: ${reason}. Give another one, or remove --port for a free one.`,
  noPort: (text: string) => `${text} is no port. Give a whole number from 1 to 65535.`,
  /** In place of a page. */
  refused: {
    early: 'No lesson is open yet. Load this page again.',
    host: 'This board answers only under the address that kata shows.',
    token: 'This address is not complete, or it is of an earlier start. Open the address that kata shows.',
    method: 'The board can be read, and its buttons work. It does nothing else.',
    origin: 'This came from another page, so nothing was done.',
    size: 'This is larger than any form of the board, so nothing was done.',
    page: 'There is nothing at this address. Open the address that kata shows.',
    lesson: (name: string) => `There is no lesson ${name}.`,
    task: 'There is no such task in the lesson that is open.',
  },
  title: (lesson: string) => `${lesson} – live board`,
  skip: 'To the answer on your tests',
  noScript: 'Your browser runs no JavaScript here. The page loads itself again every 5 seconds.',
  lost: 'kata does not answer. It has ended, or this address is of an earlier start. Start it with `npx kata web` and open its address. This page goes on trying.',
  replaced:
    'The board is open in many tabs, and this one was stopped. Close some of them and load this page again.',
  failed: 'That did not work. Load this page again.',
  /** On a narrow screen: where the parts of the page are. */
  ways: {
    heading: 'Parts of this page',
    report: 'Answer',
    course: 'Course',
    hints: 'Hints',
    lesson: 'Task',
  },
  status: {
    starting: 'kata is starting …',
    running: 'Your tests are running …',
    onBugs: 'Your tests run on shops that each have a bug …',
    onMutants: 'The verdict is there. We look for smaller changes that your tests miss …',
    whole: 'Every answer to your last save is here.',
    asking: 'Every answer to your last save is here. If you wait, we ask every test about every bug.',
    all: 'Every test was asked about every bug.',
    old: 'What you see is still the answer to the save before.',
  },
  course: {
    heading: 'The course',
    current: 'open now',
    core: 'core path',
    progress: (done: number, lessons: number) => `${done} of ${lessons} lessons passed`,
    choose: 'Choose a lesson',
    next: (title: string) => `Go on with ${title}`,
  },
  lesson: {
    heading: 'The task',
    file: 'Write here:',
    read: 'The lesson’s page',
  },
  hints: {
    heading: 'Hints',
    none: 'Your tests miss nothing that a hint could help with.',
    later: 'A hint needs the answer to your save. It comes in a moment.',
    broken: 'Your file does not load yet. Fix that first: then there are hints.',
    next: (task: number, left: number) => `Next hint on task ${task} (${left} left)`,
    nextOn: (left: number) => `Next hint (${left} left)`,
    onTask: (task: number, title: string) => `Task ${task}: ${title}`,
    free: 'Hints cost nothing.',
    allRead: 'You have read every hint on this.',
  },
};
