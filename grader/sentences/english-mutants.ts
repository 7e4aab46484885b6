/** What a mutant would change, as a reader tells it, in English. It stands in the grade record. */
import { quoted, type Code, type Place } from './changed-code.ts';

/** The frames: what became of a change. Each change is told in present tense, and goes after "if". */
export const mutants = {
  noCoverage: (change: string) => `No test runs this code. So no test notices if ${change}.`,
  timedOut: (change: string) =>
    `A test never ended with this change, so we cannot say that it noticed: ${change}.`,
  crashed: (change: string) =>
    `The tests did not load, or ended the process, with this change: ${change}. So no test could say that it noticed.`,
  survived: (change: string) => `No test notices if ${change}.`,

  changes: {
    doesNothing: ({ block, name, inside }: { block: keyof typeof blocks; name: string; inside?: string }) =>
      blocks[block](name, inside),
    notThrown: ({ error, inside }: { error: string; inside?: string }) =>
      `${error} is not thrown${within(inside)}`,
    refuses: ({ error, value, inside }: { error: string; value: 'true' | 'false'; inside?: string }) =>
      value === 'true'
        ? `${nameOr(inside)} always throws ${error}`
        : `${nameOr(inside)} never throws ${error}`,
    notCalled: ({ code, inside }: Code) => `\`${code}\` is never called${within(inside)}`,
    callGivesNothing: ({ code, inside }: Code) =>
      `\`${code}\` is not called and gives undefined${within(inside)}`,
    answers: ({ name, value }: { name: string; value: string }) => `${name} always answers ${value}`,
    always: ({ code, value, inside }: Code & { value: string }) =>
      `\`${code}\` always counts as ${value}${within(inside)}`,
    noCase: ({ name, inside }: { name: string; inside?: string }) =>
      name === 'default'
        ? `nothing happens in the default case${within(inside)}`
        : `nothing happens in the case ${name}${within(inside)}`,
    noLoop: ({ inside }: Code) => `the loop stops at once${within(inside)}`,
    equal: ({ code, holds, inside }: Code & { holds: boolean }) =>
      holds
        ? `\`${code}\` also counts as true when both sides are equal${within(inside)}`
        : `\`${code}\` counts as false when both sides are equal${within(inside)}`,
    opposite: ({ code, inside }: Code) => `the check \`${code}\` is the wrong way round${within(inside)}`,
    oneSide: ({ code, inside }: Code) => `one side of \`${code}\` is enough${within(inside)}`,
    bothSides: ({ code, inside }: Code) => `\`${code}\` needs both of its sides${within(inside)}`,
    fallback: ({ code, inside }: Code) =>
      `\`${code}\` takes the value on the right when there is one on the left${within(inside)}`,
    otherValue: ({
      place,
      from,
      to,
      inside,
    }: {
      place: Place;
      from: string;
      to: keyof typeof otherValues;
      inside?: string;
    }) => {
      // The fields are seen in the code.
      const other = to === 'object' ? otherValues.object : `${otherValues[to]} instead of ${quoted(from)}`;
      switch (place.role) {
        case 'result':
          return `${place.name} returns ${other}`;
        case 'argument':
          return `\`${place.name}\` is given ${other}${within(inside)}`;
        case 'compared':
          return `\`${place.name}\` is compared with ${other}${within(inside)}`;
        case 'field':
          return `the field \`${place.name}\` is ${other}${within(inside)}`;
        case 'variable':
          return `\`${place.name}\` is ${other}${within(inside)}`;
        case 'somewhere':
          return `there is ${other}${within(inside)}`;
      }
    },
    startsFilled: ({ place, what, inside }: { place: Place; what: 'text' | 'list'; inside?: string }) => {
      switch (place.role) {
        case 'result':
          return `${place.name} returns a ${what} that is not empty`;
        case 'argument':
          return `\`${place.name}\` is given a ${what} that is not empty${within(inside)}`;
        case 'compared':
          return `\`${place.name}\` is compared with a ${what} that is not empty${within(inside)}`;
        case 'field':
          return `the ${what} in the field \`${place.name}\` does not start empty${within(inside)}`;
        case 'variable':
          return `the ${what} \`${place.name}\` does not start empty${within(inside)}`;
        case 'somewhere':
          return `an empty ${what} is not empty${within(inside)}`;
      }
    },
    givesNothing: ({ place, inside }: { place: Place; inside?: string }) => {
      switch (place.role) {
        case 'argument':
          return `the function that \`${place.name}\` is given returns undefined${within(inside)}`;
        case 'result':
          return `the function that ${place.name} returns gives undefined`;
        case 'field':
        case 'variable':
          return `the function \`${place.name}\` returns undefined${place.name === inside ? '' : within(inside)}`;
        case 'compared':
        case 'somewhere':
          return `the function \`${place.name}\` gives undefined${within(inside)}`;
      }
    },
    skipped: ({ method, code, inside }: Code & { method: string }) => {
      switch (method) {
        case 'filter':
          return `nothing is filtered out of \`${code}\`${within(inside)}`;
        case 'sort':
          return `\`${code}\` is not sorted${within(inside)}`;
        case 'reverse':
          return `\`${code}\` is not reversed${within(inside)}`;
        case 'trim':
          return `the spaces around \`${code}\` stay${within(inside)}`;
        case 'slice':
        case 'substr':
        case 'substring':
        case 'charAt':
          return `all of \`${code}\` is taken${within(inside)}, not a part`;
        default:
          return `\`${code}\` is used without \`.${method}()\`${within(inside)}`;
      }
    },
    otherMethod: ({ from, to, code, inside }: Code & { from: string; to: string }) => {
      switch (to) {
        case 'some':
          return `one match in \`${code}\` is enough${within(inside)}`;
        case 'every':
          return `everything in \`${code}\` must match${within(inside)}`;
        case 'min':
          return `the smallest value is taken${within(inside)}, not the largest`;
        case 'max':
          return `the largest value is taken${within(inside)}, not the smallest`;
        case 'startsWith':
          return `the start of \`${code}\` is checked${within(inside)}, not its end`;
        case 'endsWith':
          return `the end of \`${code}\` is checked${within(inside)}, not its start`;
        case 'toUpperCase':
        case 'toLocaleUpperCase':
          return `\`${code}\` gets capital letters${within(inside)}, not small ones`;
        case 'toLowerCase':
        case 'toLocaleLowerCase':
          return `\`${code}\` gets small letters${within(inside)}, not capital ones`;
        default:
          return `\`${code}.${to}()\` is called${within(inside)}, not \`.${from}()\``;
      }
    },
    otherSign: ({ code, inside }: Code) => `\`${code}\` has the other sign${within(inside)}`,
    notInverted: ({ code, inside }: Code) => `the bits of \`${code}\` are not inverted${within(inside)}`,
    countsDown: ({ code, inside }: Code) => `\`${code}\` counts down${within(inside)}, not up`,
    countsUp: ({ code, inside }: Code) => `\`${code}\` counts up${within(inside)}, not down`,
    missing: ({ code, inside }: Code) =>
      `\`${code}\` fails when the value before \`?.\` is missing${within(inside)}`,
    calculates: ({ from, to, code, inside }: Code & { from: string; to: string }) =>
      to in calculations
        ? `\`${code}\` ${calculations[to as keyof typeof calculations]}${within(inside)}`
        : `\`${code}\` uses \`${to}\` instead of \`${from}\`${within(inside)}`,
    pattern: ({ from, to, inside }: { from: string; to: string; inside?: string }) =>
      `the pattern \`${from}\` matches other texts${within(inside)}, as \`${to}\` does`,
    becomes: ({ from, to, inside }: { from: string; to: string; inside?: string }) =>
      `\`${from}\` becomes \`${to}\`${within(inside)}`,
  },
};

const blocks = {
  function: (name: string) => `${name === 'constructor' ? 'the constructor' : name} does nothing`,
  callback: (name: string, inside?: string) =>
    `the function that \`${name}\` is given does nothing${within(inside)}`,
  branch: (name: string, inside?: string) => `nothing is done when \`${name}\` is true${within(inside)}`,
  else: (name: string, inside?: string) => `nothing is done when \`${name}\` is false${within(inside)}`,
  loop: (name: string, inside?: string) =>
    name === ''
      ? `the loop does nothing${within(inside)}`
      : `the loop over \`${name}\` does nothing${within(inside)}`,
  try: (_name: string, inside?: string) => `the steps after \`try\` are left out${within(inside)}`,
  catch: (_name: string, inside?: string) => `an error is caught and forgotten${within(inside)}`,
  finally: (_name: string, inside?: string) => `the steps after \`finally\` are left out${within(inside)}`,
  block: (_name: string, inside?: string) => `a block of code is left out${within(inside)}`,
};

const otherValues = {
  true: 'true',
  false: 'false',
  text: 'an empty text',
  list: 'an empty list',
  object: 'an object without fields',
};

const calculations = {
  '+': 'adds instead of subtracting',
  '-': 'subtracts instead of adding',
  '*': 'multiplies',
  '/': 'divides instead of multiplying',
  '+=': 'adds instead of subtracting',
  '-=': 'subtracts instead of adding',
  '*=': 'multiplies',
  '/=': 'divides instead of multiplying',
};

function within(inside: string | undefined): string {
  return inside === undefined ? '' : ` in ${nameOr(inside)}`;
}

function nameOr(inside: string | undefined): string {
  if (inside === undefined) return 'this code';
  return inside === 'constructor' ? 'the constructor' : inside;
}
