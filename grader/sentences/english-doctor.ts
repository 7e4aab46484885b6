/** What `kata doctor` finds and advises, in English. */
export const doctor = {
  /** What was looked at. */
  checks: {
    node: 'Node',
    npm: 'npm',
    packages: 'packages',
    path: 'path',
    syncing: 'syncing',
    writing: 'writing',
    saving: 'saving',
    sessions: 'sessions',
    terminal: 'terminal',
    memory: 'memory',
    browser: 'browser',
  },

  ok: 'ok',
  attention: 'attention',
  free: 'Nothing is in the way. `npm start` begins.',
  inTheWay: 'Something is in the way: see above.',

  node: (version: string, place: string) => `${version} runs this, ${place}`,
  ownNode: "the kit's own",
  olderNode: (best: number) =>
    `It works, and the kit is made for Node ${best}: start with \`npm start\` or \`npx kata\`, which take the kit's own.`,
  npm: (version: string) => `${version}`,
  npmAt: (place: string) => `at ${place}`,
  noNpm: 'is not found. It is needed to install the packages, and for `npm start`',
  installNpm: 'It comes with Node: install Node from nodejs.org, or start with `node grader/kata.js`.',
  noLock: 'there is no package-lock.json to compare them with',
  notInstalled: 'are not installed as npm does it',
  otherVersion: (name: string) => `${name} is not the one that the kit wants`,
  installed: (count: number) => `all ${count} are those that the kit wants`,
  install: 'Run `npm ci`. It takes a moment and leaves your files alone.',
  browser: 'one can be opened from here',
  noBrowser: 'none can be opened from here',
  openElsewhere: 'The lessons need none. Pages that the kit writes are files: open them on another machine.',

  writes: 'progress can be kept in .kata',
  cannotWrite: (reason: string) => `progress cannot be kept in .kata (${reason})`,
  mayWrite: (root: string) => `Make room on the disk, or give yourself the right to write in ${root}.`,
  polls: 'KATA_POLL is set: we look for saved files ourselves',
  watches: (ms: number) => `this disk told of a saved file after ${ms} ms`,
  doesNotWatch: 'this disk does not tell when a file is saved, so we look ourselves, a little later',
  moveToADisk:
    'It works as it is. Quicker: a folder on a disk of this machine; under WSL in your home folder, not under /mnt/c.',
  notSynced: 'no service that copies files to other machines was found in the path',
  synced: (service: string) =>
    `${service} copies each file that changes here, also those in .kata and node_modules`,
  moveOut: 'Move the course to another folder, or pause the service while you learn.',
  badPath: (characters: string) =>
    `the course lies in a folder with ${characters} in its name, which Vite cannot load from`,
  renameFolder: 'Give that folder another name.',
  longPath: (length: number) =>
    `the path of the course is ${length} characters long, and Windows ends at 260`,
  moveUp: 'Move the course nearer to the root of the disk.',
  spacesInPath: 'there is a space in it, which is fine here; put quotes around it in a terminal',
  lettersInPath: 'there are letters beyond ASCII in it, which is fine here',
  plainPath: 'nothing unusual in it',
  alone: 'no other coach is at work in this folder',
  notAlone: (processes: string) => `another coach is at work in this folder (process ${processes})`,
  leaveOne: 'Both answer every save, and each slows the other. Leave one of them with q.',

  terminal: (columns: number) => `${columns} columns`,
  terminalNoColour: (columns: number) => `${columns} columns, without colours because NO_COLOR is set`,
  noTerminal: 'none: what we say goes to a file or a pipe, as plain lines',
  dumbTerminal: 'TERM=dumb, so the coach writes plain lines',
  narrow: (columns: number) => `${columns} columns are few`,
  widen: (columns: number) => `Make the window wider: from ${columns} columns on it reads well.`,
  memory: (free: number) => `${free} MB are free`,
  littleMemory: (free: number, enough: number) => `${free} MB are free, and ${enough} MB are good to have`,
  closePrograms:
    'Close other programs. If the system ends our workers, a lesson takes longer or cannot be judged.',
};
