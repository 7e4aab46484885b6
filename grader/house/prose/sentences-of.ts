const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, in its order. */
export function sentencesOf(text: string): string[] {
  return [...segmenter.segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((one) => /\p{L}/u.test(one));
}
