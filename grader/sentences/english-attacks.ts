/** What the kit says of bugs that a learner writes, in English. They stand in the grade record. */

/** Why a bug file is no attack, and the next step. `place` is `bug-1.yaml`, or `bug-1.yaml, line 3`. */
export const attacks = {
  // The file
  place: (file: string, line: number) => `${file}, line ${line}`,
  missing: (file: string) =>
    `There is no ${file} next to the tests. \`kata reset\` brings the original back.`,
  notYaml: (place: string, reason: string) =>
    `${place}: this is not valid YAML (${reason}). Write code below \`|-\`, and indent each line of it.`,
  colonInText: (place: string) =>
    `${place}: a colon and a space may not be within this text. Put the text in quotes, or write it below \`|-\`.`,
  noKeys: (file: string) =>
    `${file} needs the keys module, behaviour and edits. Write them as in the original.`,
  unknownKey: (place: string, key: string) =>
    `${place}: the key "${key}" is not known here. A bug file has module, behaviour and edits, with find and replace.`,
  missingKey: (place: string, key: string) => `${place}: the key "${key}" is missing. Add it.`,
  noText: (place: string, key: string) =>
    `${place}: "${key}" is no text. Write it below \`|-\`, or in quotes.`,
  noList: (place: string) => `${place}: "edits" is no list of edits. Begin each edit with \`- find:\`.`,
  toWrite: (place: string, key: string) =>
    `${place}: nothing is written yet for "${key}". Open this file first.`,

  // The edit
  otherModule: (place: string, module: string, wanted: string) =>
    `${place}: the attack is on ${wanted}, not on ${module}. Change the module.`,
  notFound: (place: string, module: string) =>
    `${place}: this text is not in ${module}. Copy it from there, with its spaces.`,
  foundTwice: (place: string, module: string, times: number) =>
    `${place}: this text is in ${module} ${times} times. Copy more of the code around it.`,
  sameText: (file: string) => `${file} changes nothing: find and replace are the same. Change the code.`,
  doesNotParse: (place: string, module: string, reason: string) =>
    `${place}: with this edit ${module} does not parse (${reason}). Mend the code below \`replace\`.`,
  otherPart: (file: string, changed: string, wanted: string[]) =>
    `${file} changes ${changed}, but this task is about ${wanted.join(', ')}. Attack there.`,
  oneText: (file: string, text: string) =>
    `${file} compares with "${text}", a text that you chose. Break the promise for everybody, not for one case.`,
  sameAsOther: (file: string, other: string) => `${file} is the same bug as ${other}. Write another one.`,

  // What it does
  neverEnds: (file: string) =>
    `With the bug in ${file} a test never ends, and that is no bug here. Let the code give a wrong answer.`,
  endsProcess: (file: string) =>
    `The bug in ${file} ends the whole process. Let the code give a wrong answer.`,
  doesNotLoad: (file: string, failure: string) =>
    `With the bug in ${file} the code does not load: ${failure}. Write a smaller change.`,
  breaksAll: (file: string) =>
    `The bug in ${file} breaks everything: every given test fails. Write a smaller change.`,
  seen: (file: string, test: string) =>
    `The given suite sees the bug in ${file}: its test "${test}" fails. Attack what it does not look at.`,
  seenOutside: (file: string, failure: string) =>
    `The given suite sees the bug in ${file}: ${failure}. Attack what it does not look at.`,
  breaksNothing: (file: string) =>
    `Our own tests see no difference with ${file}. Either it breaks no promise, or it shows only in a case that we do not try. Choose a simpler case of its row.`,

  // What is left to do
  uncaught: (file: string) =>
    `The bug in ${file} is good: the given suite does not see it. Now write a test of your own that does.`,
  all: (bugs: number) =>
    `${bugs === 1 ? 'Your bug gets' : `All ${bugs} of your bugs get`} past the given suite, and your tests catch ${bugs === 1 ? 'it' : 'them'}.`,
};
