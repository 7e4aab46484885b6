/** What a failing test said, as a part of a sentence, in English. */
export const failures = {
  differs: (expected: string, actual: string) => `expected ${expected}, got ${actual}`,
  differsInCalls: (expected: string, actual: string) =>
    `expected ${expected === 'once' || expected === '1' ? '1 call' : `${expected} calls`}, got ${actual}`,
  notCalled: (args: string) => `expected a call with ${args}, but none came`,
  noMessage: (name: string) => `an error without a message (${name})`,
  atLoad: (failure: string) => `the file does not load: ${failure}`,
  noError: 'expected an error, but none came',
  onInput: (failure: string, counterexample: string) => `${failure} (counterexample: ${counterexample})`,
  atLine: (line: number, text: string) => `line ${line}: ${text}`,
  missing: (line: string) => `expected ${line}, which is not there`,
  tooMuch: (line: string) => `got ${line}, which was not expected`,
  looksAlike: 'expected the very same object, got another one that looks alike',
  isAnother: 'expected this very object, got another one that looks alike (toEqual compares what is in them)',
  itNeverEnded: 'it never ended',
  itEndedTheProcess: 'it ended the process',
};
