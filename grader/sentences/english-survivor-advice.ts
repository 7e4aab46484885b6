/** What to make differ, so that a test notices a change of the code, in English. The second hint on it. */
import { opposite, quoted, type Code, type Place } from './changed-code.ts';

export const survivorAdvice = {
  doesNothing: ({ block, name }: { block: keyof typeof blockAdvice; name: string }) =>
    blockAdvice[block](name),
  notThrown: ({ error }: { error: string }) => `Make the case that must be refused with ${error}.`,
  refuses: ({ value, code }: Code & { value: 'true' | 'false' }) =>
    value === 'true'
      ? `Make a case in which \`${code}\` is false, and look at the result.`
      : `Make a case in which \`${code}\` is true.`,
  notCalled: ({ code }: Code) => `What does \`${code}\` change? Look at that afterwards.`,
  callGivesNothing: ({ code }: Code) => `What is done with the answer of \`${code}\`? Look at that.`,
  answers: ({ name, value }: { name: string; value: 'true' | 'false' }) =>
    `Make a case in which ${name} must answer ${opposite[value]}.`,
  always: ({ code, value }: Code & { value: 'true' | 'false' }) =>
    `Make a case in which only \`${code}\` is ${opposite[value]}. A case with a second fault does not show this one.`,
  noCase: ({ name }: { name: string }) => `Make the case ${name}, and look at what is done.`,
  noLoop: () => 'Make a case in which the loop runs at least twice.',
  equal: ({ code }: Code) => `Choose values that make both sides of \`${code}\` equal.`,
  opposite: ({ code }: Code) => `Make one case in which \`${code}\` is true, and one in which it is false.`,
  oneSide: ({ code }: Code) => `Make a case in which only one side of \`${code}\` is true.`,
  bothSides: ({ code }: Code) => `Make a case in which only one side of \`${code}\` is true.`,
  fallback: ({ code }: Code) => `Make one case with a value on the left of \`${code}\`, and one without it.`,
  otherValue: ({ place, from }: { place: Place; from: string }) =>
    place.role === 'compared'
      ? `Make one case in which \`${place.name}\` is ${quoted(from)}, and one in which it is not.`
      : follow(place),
  startsFilled: ({ place }: { place: Place }) => `Let nothing be put into it. ${follow(place)}`,
  givesNothing: ({ place }: { place: Place }) => follow(place),
  skipped: ({ method }: { method: string }) => `Give it a value that \`.${method}()\` changes.`,
  otherMethod: ({ from, to }: { from: string; to: string }) =>
    `Choose values for which \`${from}\` and \`${to}\` give different results.`,
  otherSign: () => 'Choose a value other than 0, and look at the result.',
  notInverted: () => 'Choose a value, and look at the exact result.',
  countsDown: () => 'Let it count at least once, and look at the number.',
  countsUp: () => 'Let it count at least once, and look at the number.',
  missing: () => 'Make a case in which the value before `?.` is missing.',
  calculates: () => 'Choose numbers other than 0 and 1, and look at the exact result.',
  pattern: ({ from, to }: { from: string; to: string }) =>
    `Choose a text that only one of \`${from}\` and \`${to}\` matches.`,
  becomes: ({ from, to }: { from: string; to: string }) =>
    `Choose values for which \`${from}\` and \`${to}\` give different results.`,
};

const blockAdvice = {
  function: (name: string) =>
    `What does ${name === 'constructor' ? 'it' : name} change or return? Look at that.`,
  callback: () => 'What does this function change? Look at that.',
  branch: (name: string) => `Make a case in which \`${name}\` is true, and look at what is done.`,
  else: (name: string) => `Make a case in which \`${name}\` is false, and look at what is done.`,
  loop: () => 'Give it at least two entries, and look at what becomes of each.',
  try: () => 'What do these steps change? Look at that.',
  catch: () => 'Let one of the steps before fail, and look at what happens then.',
  finally: () => 'What do these steps put right? Look at that when the steps before fail.',
  block: () => 'What do these steps change? Look at that.',
};

/** Where to look for a value. */
function follow({ role, name }: Place): string {
  switch (role) {
    case 'result':
      return `Look at the exact value that ${name} returns.`;
    case 'field':
      return `Look at the field \`${name}\` in what is returned or stored.`;
    case 'argument':
      return `\`${name}\` is given this value. Look at what it does with it.`;
    case 'variable':
    case 'compared':
      return `What depends on \`${name}\`? Look at that.`;
    case 'somewhere':
      return 'What depends on this value? Look at that.';
  }
}
