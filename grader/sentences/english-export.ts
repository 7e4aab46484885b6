/** What is said of copies of the course, in English. */
export const exports = {
  help: {
    command: 'writes a copy of the course: student or gradescope',
    lesson: 'a lesson to grade, for gradescope; can be given again',
    sandbox: 'what holds the code of students, for gradescope: permission, auto, bubblewrap, none',
  },
  noKind: (kind: string) =>
    `There is nothing to export with the name ${kind}. It is student or gradescope: \`kata export student DIR\`.`,
  notEmpty: (folder: string) => `${folder} is not empty. Give a new folder: nothing is written over.`,
  noFolderButFile: (file: string) => `${file} is a file. Give a new folder.`,
  insideKit: (folder: string) =>
    `${folder} is inside of the course. Give a folder outside of it, such as ../students.`,
  notWritten: (folder: string, reason: string) =>
    `Cannot write to ${folder}: ${reason}. Give a folder that you may write to.`,
  onlyGradescope: (flag: string) => `${flag} goes with \`kata export gradescope\`. Remove it.`,
  noSolutions: 'This copy of the course has no solutions. Your teacher has them.',
  calibrated: (lesson: string, gradable: number, all: number) =>
    `${lesson}: ${gradable} of ${all} mutants are asked`,
  student: {
    done: (files: number, folder: string) => `Wrote ${files} files to ${folder}, without solutions.`,
    next: (folder: string) =>
      `Try it: \`cd ${folder}\`, \`npm ci\`, \`npm start\`. Then make it a template repository.`,
  },
  gradescope: {
    needsLesson: 'Name at least one lesson: --lesson 08-edge-cases.',
    failed: (reason: string) => `The grader failed: ${reason} This is not your fault. Tell your teacher.`,
    done: (folder: string) =>
      `Wrote ${folder}. Upload ${folder}/autograder.zip under Configure Autograder. The assignment has 100 points.`,
  },
  calibration: {
    unreadable: (reason: string) =>
      `Cannot read variants/calibration.json: ${reason}. \`git restore variants\` brings it back.`,
    damaged: 'variants/calibration.json is damaged. `git restore variants` brings it back.',
    otherKit: (its: string, ours: string) =>
      `variants/calibration.json belongs to version ${its} of the kit, and this is ${ours}. Get both from your teacher again.`,
    otherStryker: (its: string, ours: string) =>
      `variants/calibration.json belongs to Stryker ${its}, and here is ${ours}. Run \`npm ci\`.`,
    otherMutants: (lesson: string, file: string) =>
      `${file} is about other mutants of lesson ${lesson}. \`git restore stryker.conf.json variants\` brings the originals back.`,
  },
};
