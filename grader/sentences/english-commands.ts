/** What the commands beside the coach say, in English. */
export const commands = {
  progress: {
    damaged:
      'Your progress in .kata/progress.json is damaged, so we begin to note it anew. The old file stays beside it, and your tests are as they were.',
    newer:
      'Your progress in .kata/progress.json was written by a newer kit. We begin to note it anew and keep that file beside; `git pull` brings the newer kit.',
    unreadable: (reason: string) =>
      `Your progress in .kata/progress.json cannot be read (${reason}), so we begin to note it anew. Your tests are as they were.`,
    notWritten:
      'Your progress could not be written to .kata: `npx kata doctor` says why. What is said here is right all the same.',
  },

  starter: {
    none: (id: string) =>
      `Nobody noted how ${id} looked at first: it is not in variants/starters.json. Your files stay as they are. \`git log -- lessons/${id}\` shows older versions; an author notes new lessons with \`kata verify --write-starters\`.`,
    unreadable: (reason: string) =>
      `Cannot read variants/starters.json, which knows how the lessons looked at first: ${reason}. Your files stay as they are. Get that file again: \`git restore variants/starters.json\`, or from the download.`,
    changed: (id: string, number: string) =>
      `${id} looks different at first since you began it. Your version is untouched. \`kata reset ${number}\` brings the new one and keeps yours; \`kata reset ${number} --keep\` stays with yours.`,
  },

  reset: {
    done: (id: string, saved: string) => `${id} is as it was at first. Your version is kept in ${saved}.`,
    isStarter: (id: string) => `${id} is as it was at first already. Nothing was changed.`,
    putBack: (id: string, saved: string) => `Your version of ${id} from ${saved} is back.`,
    putBackKept: (saved: string) => `What stood there before is kept in ${saved}.`,
    isBack: (id: string, saved: string) =>
      `${id} is just your version in ${saved} already. Nothing was changed.`,
    nothingSaved: (id: string) => `There is no version of ${id} in .kata/saved: it was never reset.`,
    notSaved: (id: string, reason: string) =>
      `Your version of ${id} could not be kept in .kata/saved: ${reason}. So nothing was changed.`,
    notWritten: (file: string, reason: string, saved: string) =>
      `Cannot write ${file}: ${reason}. Your version is kept in ${saved}.`,
    kept: (id: string) => `${id} stays as you have it.`,
  },

  hint: {
    of: (task: number, title: string) => `Task ${task}, ${title}`,
    oneBug: (behaviour: string) => `One of the bugs here: ${behaviour}`,
    earlier: 'You have read:',
    more: (left: number, others: number) =>
      left === 0
        ? `That was the last of these.${others === 0 ? '' : ' Ask again for hints on something else.'}`
        : `${left} more ${left === 1 ? 'hint waits' : 'hints wait'}: ask again.`,
    allRead: (id: string) =>
      `These were all the hints on what is left. \`kata solution ${id}\` shows how we did it.`,
    questions: (id: string) =>
      `At the end of lessons/${id}/hints.md we answer questions that others had here.`,
    nothingMissed: 'There is no hint now: nothing is open, and nothing is missed.',
    firstThis: 'First this:',
  },

  solution: {
    ask: (id: string) =>
      `You have not passed ${id} yet, and you learn most just before. Show our solution all the same?`,
    needsYes: (id: string) =>
      `You have not passed ${id} yet, and you learn most just before. With --yes our solution is shown all the same.`,
    none: (id: string) =>
      `There is no folder solutions/${id}. Some courses keep the solutions with the teacher.`,
    declined: 'Good. `kata hint` helps, one step at a time.',
    yours: 'yours',
    ours: 'ours',
    same: (file: string) => `${file}: yours is the same as ours.`,
    notThere: (file: string) => `${file}: you have no such file.`,
  },

  list: {
    chapters: {
      unit: 'One unit at a time',
      doubles: 'Doubles: in place of the outside',
      integration: 'The parts together',
      quality: 'How good are your tests?',
      capstone: 'Capstones',
    },
    notGraded: 'not graded',
    core: '* core path',
    current: '> you are here',
    minutes: (minutes: number) => `${minutes} min`,
    duration: (minutes: number) =>
      minutes < 100 ? `about ${minutes} minutes` : `about ${Math.round(minutes / 60)} hours`,
    newStarter: 'begins differently now',
    paths: 'Three ways through:',
    afternoon: (lessons: string) => `an afternoon  lessons ${lessons}`,
    sixWeeks: 'six weeks     the core path',
    semester: 'a semester    everything',
    planned: (lessons: number) =>
      `${lessons === 1 ? 'One more lesson is' : `${lessons} more lessons are`} planned and not here yet.`,
    next: '`npm start` goes on where you are, `npx kata learn LESSON` anywhere else.',
  },

  doctor: {
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
    openElsewhere:
      'The lessons need none. Pages that the kit writes are files: open them on another machine.',

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
      'Close other programs. Where the system ends our workers, a lesson takes longer or cannot be judged.',
  },
};
