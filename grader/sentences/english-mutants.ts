/** What a mutant would change, as a reader tells it, in English. It stands in the grade record. */
export const mutants = {
  noCoverage: (change: string) => `No test comes by when ${change}.`,
  timedOut: (change: string) => `A test never ended when ${change}, so we cannot say that it noticed.`,
  crashed: (change: string) =>
    `The tests did not load, or ended the process, when ${change}. What runs outside of a test cannot notice anything.`,
  survived: (change: string) => `Nothing notices when ${change}.`,
  aBlock: (inside?: string) =>
    inside === undefined ? 'a block is left out' : `a block of ${inside} is left out`,
  always: (code: string, value: string, inside?: string) => `\`${code}\` is always ${value}${within(inside)}`,
  noCase: (code: string, inside?: string) => `the case \`${code}\` is left out${within(inside)}`,
  text: (from: string, to: string, inside?: string) =>
    `the text \`${from}\` becomes \`${to}\`${within(inside)}`,
  leftOut: (code: string, inside?: string) => `\`${code}\` is left out${within(inside)}`,
  becomes: (from: string, to: string, inside?: string) => `\`${from}\` becomes \`${to}\`${within(inside)}`,
};

function within(inside: string | undefined): string {
  return inside === undefined ? '' : ` in ${inside}`;
}
