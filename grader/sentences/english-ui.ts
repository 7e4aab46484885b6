/** What `npm run ui` shows next to a test, in English. */
export const ui = {
  /** What kind of note it is. */
  kinds: {
    caught: 'caught',
    sound: 'sound',
    open: 'red on purpose',
    yours: 'yours to write',
    changed: 'no verdict yet',
    catches: 'catches',
    guards: 'no bug of this lesson',
  },
  open: (todo: string) => `${todo} It turns green when you have written it.`,
  yours: (lesson: string) =>
    `In a lesson, what is red is yours to put right. For a verdict, run: npx kata grade ${lesson}`,
  changed: (lesson: string) =>
    `These tests have changed since the last verdict. For a new one, run: npx kata grade ${lesson}`,
  sound:
    'Accepts every correct implementation. Another test noticed the bugs first, or no bug needs this one.',
  guards: 'It guards against other mistakes, or shows that correct code passes.',
};
