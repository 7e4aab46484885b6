import { doctor } from './english-doctor.ts';

/** What the commands beside the coach say, in English. */
export const commands = {
  yesOrNo: '[y/N]',
  /** Any of these is a yes. */
  yesWords: 'y yes',
  progress: {
    damaged:
      'Your progress in .kata/progress.json is damaged, so we start a new file. The old one is kept next to it, and your tests are unchanged.',
    newer:
      'Your progress in .kata/progress.json was written by a newer kit. We start a new file and keep that one next to it. `git pull` brings the newer kit.',
    unreadable: (reason: string) =>
      `Your progress in .kata/progress.json cannot be read (${reason}), so we start a new file. Your tests are unchanged.`,
    notWritten:
      'Your progress could not be written to .kata: `npx kata doctor` says why. What you read here is still right.',
  },

  starter: {
    none: (id: string) =>
      `The original of ${id} is unknown: it is not in variants/starters.json. Your files stay as they are. \`git log -- lessons/${id}\` shows older versions; an author adds new lessons with \`kata verify --write-starters\`.`,
    unreadable: (reason: string) =>
      `Cannot read variants/starters.json, which has the original lessons: ${reason}. Your files stay as they are. Get that file again: \`git restore variants/starters.json\`, or from the download.`,
    otherShape: 'it has another shape',
    changed: (id: string, number: string) =>
      `${id} has a new original since you began it. Your version is untouched. \`kata reset ${number}\` brings the new one and keeps yours; \`kata reset ${number} --keep\` stays with yours.`,
  },

  reset: {
    done: (id: string, saved: string) => `${id} is the original again. Your version is kept in ${saved}.`,
    isStarter: (id: string) => `${id} is the original already. Nothing was changed.`,
    putBack: (id: string, saved: string) => `Your version of ${id} from ${saved} is back.`,
    putBackKept: (saved: string) => `What was there before is kept in ${saved}.`,
    isBack: (id: string, saved: string) =>
      `${id} is just your version in ${saved} already. Nothing was changed.`,
    nothingSaved: (id: string) => `There is no version of ${id} in .kata/saved: it was never reset.`,
    notSaved: (id: string, reason: string) =>
      `Your version of ${id} could not be kept in .kata/saved: ${reason}. So nothing was changed.`,
    notWritten: (file: string, reason: string, saved: string) =>
      `Cannot write ${file}: ${reason}. Your version is kept in ${saved}.`,
    kept: (id: string) => `${id} stays as you have it.`,
    askAll: (lessons: number) =>
      `You have changed ${lessons === 1 ? 'one lesson' : `${lessons} lessons`}. Your versions are kept in .kata/saved. Reset ${lessons === 1 ? 'it' : 'them all'}?`,
    needsYes: (lessons: number) =>
      `You have changed ${lessons === 1 ? 'one lesson' : `${lessons} lessons`}. With --yes ${lessons === 1 ? 'it is' : 'all of them are'} reset, and your versions are kept in .kata/saved.`,
    declined: 'Good. Nothing was changed.',
    allAreStarters: 'Every lesson is as the course has it. Nothing was changed.',
  },

  hint: {
    of: (step: number, steps: number, task: number, title: string) =>
      `Hint ${step} of ${steps} on task ${task}, ${title}`,
    ofMastery: (step: number, steps: number, title: string) => `Hint ${step} of ${steps}. ${title}`,
    requirement: (requirement: string) =>
      `One of the bugs here breaks the row "${requirement}" of docs/requirements.md.`,
    oneBug: (behaviour: string) => `One of the bugs here: ${behaviour}`,
    earlier: 'You have read:',
    more: (left: number, others: number) =>
      left === 0
        ? `That was the last of these.${others === 0 ? '' : ' Ask again for hints on something else.'}`
        : `${left} more ${left === 1 ? 'hint waits' : 'hints wait'}: ask again.`,
    otherTasks: (tasks: number[]) =>
      `For ${tasks.length === 1 ? 'the other task' : 'another task'} add ${tasks.map((task) => `\`--task ${task}\``).join(' or ')}.`,
    noTask: (id: string, task: number, tasks: number[]) =>
      `${id} has no task ${task}. It has ${tasks.length === 1 ? 'task' : 'the tasks'} ${tasks.join(', ')}.`,
    taskIsDone: (task: number, others: number[]) =>
      others.length === 0
        ? `Task ${task} is done. \`kata hint\` without --task tells what is left.`
        : `Task ${task} is done. Hints wait on ${others.length === 1 ? 'task' : 'the tasks'} ${others.join(', ')}.`,
    allRead: 'These were all the hints on what is left.',
    allReadOnTask: (task: number) => `These were all the hints on task ${task}.`,
    ourWay: (id: string) => `\`kata solution ${id}\` shows how we did it.`,
    questions: (id: string) =>
      `At the end of lessons/${id}/hints.md we answer questions that others had here.`,
    nothingMissed: 'There is no hint now: nothing is open, and nothing is missed.',
    firstThis: 'First this:',
  },

  solution: {
    ask: (id: string) =>
      `You have not passed ${id} yet, and you learn most just before you do. Show our solution anyway?`,
    needsYes: (id: string) =>
      `You have not passed ${id} yet, and you learn most just before you do. With --yes our solution is shown anyway.`,
    none: (id: string) =>
      `There is no folder solutions/${id}. Some courses keep the solutions with the teacher.`,
    declined: 'Good. `kata hint` helps, one step at a time.',
    yours: 'yours',
    ours: 'ours',
    onlyYours: 'Only yours:',
    onlyOurs: 'Only ours:',
    aroundTests: (file: string) => `Around the tests, in ${file}:`,
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
    notBegun: 'not begun',
    position: (lesson: number, all: number) => `Lesson ${lesson} of ${all}`,
    passed: (passed: number, mastered: number) =>
      passed === 0 ? 'none passed yet' : `${passed} passed, ${mastered} of them mastered`,
    bar: '# mastered   + passed   - not yet',
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

  doctor,
};
