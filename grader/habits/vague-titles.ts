const wordsIn = (...lines: string[]): Set<string> => new Set(lines.join(' ').split(' '));

/** Words that say nothing of what happens. */
const vague = wordsIn(
  'foo bar baz qux test tests testing tested spec case cases example sample demo scenario todo tbd tmp temp',
  'work works working worked pass passes ok okay fine correctly properly expected something stuff',
  'funciona funcionar prueba caso ejemplo bien correctamente',
);

/** Words that are there for the others. */
const filling = wordsIn(
  'a an the my our this that it new old first second third fourth fifth other another one two three four five',
  'should shall must will can do does is are be has have to as and or good well right basic simple debe debería',
);

/** The words of a title, in small letters: `createOrder` has two. */
export function wordsOf(title: string): string[] {
  const words = title.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').match(/\p{L}[\p{L}\p{M}']*|\d+/gu) ?? [];
  return words.map((word) => word.toLowerCase());
}

/** The words of a title that say something. Numbers and single letters only count. */
export function tellingWordsOf(title: string): string[] {
  return wordsOf(title).filter((word) => !vague.has(word) && !filling.has(word) && !isCount(word));
}

/** Whether a title says nothing: it is empty, only counts, or has vague words and no others. */
export function isVague(title: string): boolean {
  const words = wordsOf(title);
  if (tellingWordsOf(title).length > 0) return false;
  return words.every(isCount) || words.some((word) => vague.has(word));
}

/** Whether a table or a loop fills in a part of the title. */
export function hasPlaceholder(title: string): boolean {
  return /%[sdifjoOc#$]|\$[\w.]+/.test(title);
}

function isCount(word: string): boolean {
  return /^(?:\d+|[a-z])$/.test(word);
}
