/** A phrase that reads as translated, and the words that people say. */
export interface WrongPhrase {
  name: string;
  pattern: RegExp;
  better: string;
}

/** The word list of CONTRIBUTING.md, as patterns. */
export const wrongPhrases: WrongPhrase[] = [
  { name: 'take away', pattern: /\bt(?:ake|akes|aken|aking|ook)\b[^.;:]{0,30}\baway\b/i, better: 'remove' },
  { name: 'hand in', pattern: /\bhand(?:s|ed|ing)? (?:\w+ )?in\b/i, better: 'pass' },
  { name: 'come by', pattern: /\bc(?:ome|omes|ame|oming) by\b/i, better: 'reaches' },
  { name: 'hang on', pattern: /\bh(?:ang|angs|ung|anging) (?:up)?on\b/i, better: 'depends on' },
  { name: 'lean on', pattern: /\blean(?:s|ed|ing)? on\b/i, better: 'depends on, relies on' },
  { name: 'at first', pattern: /\bat first\b/i, better: 'original' },
  {
    name: 'bare who',
    pattern: /(?:(?:^|[.:;] )who (?![^.]*\?)|\b(?:for|of|from|by|but|is wrong for|told) who )(?!is there)/i,
    better: 'anyone who, whoever',
  },
  {
    name: 'opening where',
    pattern: /(?:^|[.:;] )Where (?!you have|there|it is not|nothing|nobody)(?![^.]*\?)/,
    better: 'if, when',
  },
  {
    name: 'where for if',
    pattern:
      /\bwhere (?:there (?:is|are)|it (?:is not|can|has|did|does)|that (?:is|can)|nothing|nobody|no one|no|none|neither|possible|needed|you have|you can|they can|this is)\b/i,
    better: 'if, when',
  },
  { name: 'stands', pattern: /\bst(?:and|ands|anding|ood)\b(?! for\b| in for\b|-in)/i, better: 'is' },
  { name: 'beside', pattern: /\bbeside\b/i, better: 'next to' },
  { name: 'nobody', pattern: /\bnobody\b/i, better: 'no test, you' },
  { name: 'and not', pattern: /, and not\b/i, better: 'not, but' },
  {
    name: 'double negative',
    pattern:
      /\bnot (?:un(?!til\b|der|ique|it\b|iversal)\w+|without|nothing|none|nobody|never|impossible)\b|\b(?:no \w+|nobody|never) without\b|\b(?:nothing|nobody|none) (?:that )?(?:is|does|has|can) not\b|\bnobody (?:\w+ )?nothing\b/i,
    better: 'say what is',
  },
  {
    name: 'otherwise',
    pattern: /\b(?:does|begins?|built|works?|is made) otherwise\b/i,
    better: 'differently',
  },
  { name: 'as it was', pattern: /\bso far as\b|\bfor ever\b/i, better: 'as far as, forever' },
];

/** A phrase of the list that is meant where it is. */
export interface Exception {
  /** The end of the path of the file. */
  file: string;
  /** A part of the sentence. */
  words: string;
  reason: string;
}
