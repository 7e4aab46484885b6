/** Almost the test that notices a change of the code, in English. The third hint on it. */
import { opposite, quoted, type Code, type Place } from './changed-code.ts';

export const survivorTests = {
  doesNothing: ({ block, name, inside }: { block: string; name: string; inside?: string }) =>
    almost(
      block === 'branch' || block === 'else'
        ? 'what is done in this case'
        : 'what the call changes or returns',
      block === 'branch'
        ? `Make \`${name}\` true.`
        : block === 'else'
          ? `Make \`${name}\` false.`
          : block === 'loop'
            ? 'Give it two entries that differ.'
            : block === 'catch'
              ? 'Let a fake throw an error in the step before.'
              : 'Choose values that you know.',
      inside,
      'Then expect the new state, or the result, with its exact value.',
    ),
  notThrown: ({ error, inside }: { error: string; inside?: string }) => refusal(error, undefined, inside),
  refuses: ({ error, value, code, inside }: Code & { error: string; value: 'true' | 'false' }) =>
    value === 'false'
      ? refusal(error, code, inside)
      : almost(
          'what is accepted',
          `Choose values that make \`${code}\` false.`,
          inside,
          `Expect the exact result, and no ${error}.`,
        ),
  notCalled: ({ code, inside }: Code) => afterCall(code, inside),
  callGivesNothing: ({ code, inside }: Code) => afterCall(code, inside),
  answers: ({ name, value, code }: Code & { name: string; value: 'true' | 'false' }) =>
    almost(
      `when ${name} answers ${opposite[value]}`,
      `Choose values that make \`${code}\` ${opposite[value]}.`,
      name,
      `Expect the answer with toBe(${opposite[value]}).`,
    ),
  always: ({ code, value, inside }: Code & { value: 'true' | 'false' }) =>
    almost(
      'what happens in this case',
      `Choose values that make \`${code}\` ${opposite[value]}.`,
      inside,
      'Expect what the requirements promise for this case.',
    ),
  noCase: ({ name, inside }: { name: string; inside?: string }) =>
    almost('what happens in this case', `Make the case ${name}.`, inside, 'Expect what is done in it.'),
  noLoop: ({ inside }: Code) =>
    almost('what happens to all entries', 'Give it two entries.', inside, 'Expect what becomes of both.'),
  equal: ({ code, error, holds, inside }: Code & { error?: string; holds: boolean }) =>
    error === undefined
      ? almost(
          'what happens exactly at the limit',
          `Choose values that make both sides of \`${code}\` equal.`,
          inside,
          `Expect what happens when \`${code}\` is ${holds ? 'false' : 'true'}.`,
        )
      : holds
        ? almost(
            'what is accepted exactly at the limit',
            `Choose values that make both sides of \`${code}\` equal.`,
            inside,
            `Expect the exact result, and no ${error}.`,
          )
        : almost(
            'what is refused exactly at the limit',
            `Choose values that make both sides of \`${code}\` equal.`,
            inside,
            `Expect it to fail, with toThrow(${error}).`,
          ),
  opposite: ({ code, error, inside }: Code & { error?: string }) =>
    error === undefined
      ? almost(
          'what happens in this case',
          `Choose values that make \`${code}\` true.`,
          inside,
          'Expect what only this case does. Write a second test with the opposite.',
        )
      : refusal(error, code, inside),
  oneSide: ({ code, inside }: Code) => oneSideOnly(code, inside, 'false'),
  bothSides: ({ code, inside }: Code) => oneSideOnly(code, inside, 'true'),
  fallback: ({ code, inside }: Code) =>
    almost(
      'which value is used',
      `Let the left side of \`${code}\` have a value of your own.`,
      inside,
      'Expect a result that only your value can give.',
    ),
  otherValue: ({ place, from, inside }: { place: Place; from: string; inside?: string }) =>
    almost(
      'the value that comes out',
      place.role === 'compared'
        ? `Make a case in which \`${place.name}\` is ${quoted(from)}.`
        : 'Choose values that you know.',
      inside,
      place.role === 'field'
        ? `Expect the field \`${place.name}\` to be exactly ${quoted(from)}.`
        : place.role === 'result'
          ? `Expect the result to be exactly ${quoted(from)}.`
          : 'Expect the exact value that a user sees in the end.',
    ),
  startsFilled: ({ place, inside }: { place: Place; inside?: string }) =>
    almost(
      'what happens when there is nothing yet',
      place.role === 'variable'
        ? `Make a case in which nothing is put into \`${place.name}\`.`
        : 'Make a case in which nothing is put in.',
      inside,
      'Expect the whole result or error with toEqual or toThrow, so that one more entry would show.',
    ),
  givesNothing: ({ place, inside }: { place: Place; inside?: string }) =>
    almost(
      'the value that comes out',
      `Let the function of \`${place.name}\` have something to do, with values that you know.`,
      inside,
      'Expect the exact value that is made from its answer.',
    ),
  skipped: ({ method, code, inside }: Code & { method: string }) =>
    almost(
      'what comes out',
      `Choose \`${code}\` so that \`.${method}()\` changes it.`,
      inside,
      'Expect the exact result with toEqual.',
    ),
  otherMethod: ({ from, to, inside }: Code & { from: string; to: string }) =>
    almost(
      'what comes out',
      `Choose values for which \`${from}\` and \`${to}\` differ.`,
      inside,
      'Expect the exact result.',
    ),
  otherSign: ({ code, inside }: Code) => exactResult(code, inside),
  notInverted: ({ code, inside }: Code) => exactResult(code, inside),
  countsDown: ({ code, inside }: Code) => exactResult(code, inside),
  countsUp: ({ code, inside }: Code) => exactResult(code, inside),
  missing: ({ inside }: Code) =>
    almost(
      'what happens when something is missing',
      'Leave out the value before `?.`.',
      inside,
      'Expect an answer, and no error.',
    ),
  calculates: ({ code, inside }: Code) => exactResult(code, inside),
  pattern: ({ from, to, inside }: { from: string; to: string; inside?: string }) =>
    almost(
      'which texts are accepted',
      `Choose a text that only one of \`${from}\` and \`${to}\` matches.`,
      inside,
      `Expect what \`${from}\` decides.`,
    ),
  becomes: ({ from, inside }: { from: string; to: string; inside?: string }) => exactResult(from, inside),
};

/** Almost a test: what to name it after, what to arrange, what to call, what to expect. */
function almost(name: string, arrange: string, inside: string | undefined, expected: string): string {
  return `Name a test after ${name}. ${arrange} ${call(inside)} ${expected}`;
}

function refusal(error: string, code: string | undefined, inside: string | undefined): string {
  return almost(
    'what is refused',
    code === undefined
      ? `Make the case that ${error} is about.`
      : `Choose values that make \`${code}\` true.`,
    inside,
    `Expect it to fail, with toThrow(${error}).`,
  );
}

function afterCall(code: string, inside: string | undefined): string {
  return almost(
    'what is different afterwards',
    `Make a case that reaches \`${code}\`.`,
    inside,
    'Then read what it has changed, and expect the exact value.',
  );
}

function oneSideOnly(code: string, inside: string | undefined, whole: 'true' | 'false'): string {
  return almost(
    'what happens in this case',
    `Make only one side of \`${code}\` true.`,
    inside,
    `Expect what happens when the whole is ${whole}.`,
  );
}

function exactResult(code: string, inside: string | undefined): string {
  return almost(
    'the value that comes out',
    `Choose numbers for \`${code}\` other than 0 and 1.`,
    inside,
    'Work out the result by hand, and expect it with toBe.',
  );
}

function call(inside: string | undefined): string {
  if (inside === 'constructor') return 'Make the object with `new`.';
  return inside === undefined || inside.startsWith('#')
    ? 'Call the public function that leads there.'
    : `Call ${inside}.`;
}
