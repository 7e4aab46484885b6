/** What the judge says of answers on a report of mutants, in English. They stand in the grade record. */

const howTo = 'Write one line for each number, with a space after the colon: `1: test`.';
const choices = 'Write `test`, `equivalent` or `unwritten`.';
const otherReason = 'It is equivalent, but for another reason.';

export const answers = {
  answersAreNotThere: `There is no answers.yaml next to your tests. ${howTo}`,
  answersUnreadable: (reason: string) => `answers.yaml cannot be read: ${reason}.`,
  answersNoYaml: (line: number) => `answers.yaml, line ${line}: this is not YAML. ${howTo}`,
  answersNoList: `answers.yaml has no answers in it. ${howTo}`,
  answerTwice: (line: number, number: string) =>
    `answers.yaml, line ${line}: ${number} has an answer already. Keep one of the two.`,
  answerToNothing: (line: number, number: string, last: number) =>
    `answers.yaml, line ${line}: report.txt has no mutant ${number}. Its numbers are 1 to ${last}.`,
  answerEmpty: (line: number, number: number) =>
    `answers.yaml, line ${line}: ${number} has no answer yet. ${choices}`,
  answerUnknown: (line: number, written: string) =>
    `answers.yaml, line ${line}: \`${written}\` is not an answer. ${choices}`,
  answerWithoutReason: (line: number, number: number, reasons: string[]) =>
    `answers.yaml, line ${line}: say why, as in \`${number}: equivalent, <reason>\`. The reasons are ${reasons.join(', ')}.`,
  reasonUnknown: (line: number, written: string, reasons: string[]) =>
    `answers.yaml, line ${line}: \`${written}\` is not one of the reasons. They are ${reasons.join(', ')}.`,
  reasonNotWanted: (line: number, number: number, answer: string) =>
    `answers.yaml, line ${line}: only \`equivalent\` needs a reason. Write \`${number}: ${answer}\`.`,
  answersMissing: (numbers: number[]) =>
    `answers.yaml has no answer to ${numbers.join(', ')}. Add ${numbers.length === 1 ? 'its line' : 'a line for each'}.`,

  answersWrong: (wrong: number, all: number, number: number, first: string) =>
    `All bugs are caught, but ${wrong} of ${all} answers ${wrong === 1 ? 'is' : 'are'} not right yet. ${number}: ${first}`,
  notNoticed:
    'You say `test`, and no test of yours notices this change yet. Write one, or answer differently.',
  notNoticedWhereItCounts:
    'You say `test`, but no test that counts notices this change. A test that refuses a correct shop does not count. Does a row promise what it wants?',
  otherReason: {
    'same-side': `${otherReason} What is the very next line that uses the changed value, and what does it do?`,
    'dropped': `${otherReason} Which step would remove the changed value? Look at the next line that uses it.`,
    'not-asked': `${otherReason} Which part of a condition would decide first? Look at the next line that uses the value.`,
    'not-reached': `${otherReason} A call does run this line. Which one?`,
  },
  noticedBy: (test: string) => `It is not equivalent. Your test "${test}" notices the change.`,
  apart: (difference: string) =>
    `It is not equivalent. ${difference} So the two can be told apart. Does a requirement decide it?`,
  apartByRow: (row: string) =>
    `It is not equivalent. Some input makes it break what the requirements say under "${row}".`,
  apartSomehow: 'It is not equivalent. Some input tells it from the code.',
  written: (row: string) => `The requirements decide this, under "${row}".`,
  writtenSomewhere: 'A row of the requirements decides this. Find it.',
  nothingToDecide:
    '`unwritten` needs an input that tells the two apart. Follow the changed value: if you find none, it is equivalent.',
  rightBecause: (why: string) => `Right. ${why}`,
  leftOpen: (freedom: string) =>
    `Right. The freedom \`${freedom}\` leaves this open, so a test for it would be over-specified.`,
};
