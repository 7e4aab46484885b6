type Kind = 'bug' | 'refactoring';

/** What `kata new` says to an author, in English. */
export const skeletons = {
  noKind: (kind: string, kinds: string[]) =>
    `There is no ${kind} to write. It is one of ${kinds.join(', ')}.`,
  taken: (file: string) => `${file} is there already. Choose another name, or go on with it.`,
  noLessonName: (name: string) =>
    `A lesson cannot be named ${name}. Give a name like 26-flaky-tests, or flaky-tests.`,
  sameLesson: (lesson: string) => `There is ${lesson} already. Choose another number and name.`,
  noVariantName: (kind: Kind, name: string, example: string) =>
    `A ${kind} cannot be named ${name}. Give the module of src and a name: ${example}.`,
  noModule: (kind: Kind, module: string, nearest: string | undefined) =>
    `There is no src/${module}, so there cannot be a ${kind} in it.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
  cannotWrite: (file: string, reason: string) => `Cannot write ${file}: ${reason}.`,
  afterLesson: (lesson: string) =>
    `\`npx kata verify ${lesson} --watch\` says what is still to be written; \`npx kata new bug …\` goes on.`,
  afterBug: (bug: string) =>
    `Name ${bug} in a task of a lesson (lessons/NN-slug/lesson.yaml), then \`npx kata verify NN --table\`.`,
  noPackName: (name: string) =>
    `A pack cannot be named ${name}. Give the name of a new folder, like private-bugs or ../private-bugs.`,
  afterPack: (folder: string) =>
    `\`npx kata class DIR --out OUT --variants ${folder}\` uses these bugs. Keep the folder secret from students.`,
  afterRefactoring: (module: string) =>
    `Every lesson whose subject is ${module} takes it in. \`npx kata verify NN\` says what is still to be done.`,
};
