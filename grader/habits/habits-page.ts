import { titleOf } from '../judge/habit-title.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Habit } from './habit.ts';
import { habits } from './habits.ts';

/** The text of docs/habits.md: how each habit is judged, in the words of the code that judges it. */
export function habitsPage(): string {
  return `# Habits

The checklist at the end of the seed has ${habits.length} habits. Each is judged on the suite that a learner wrote. What
is not certain is not said, because blaming an innocent suite does harm. This page is made
from the code: \`npm run habits\` writes it.

- **Seen** by running the suite: a lesson may ask for it, under \`habits\` to be mastered and under \`requires\`
  to be passed.
- **Noted** by reading it: it only informs.

Each habit is kept, not kept, or left open. It is open if it does not apply, or if nothing certain was seen. A habit is judged
from the lesson on that teaches it, and in lessons that name it. Habits arrive after the verdict on bugs and
mutants, so they need both; \`--no-mutants\` leaves them out. While a test does not count, it is unknown what no test does. Until then, ${wholeIds()} are only told if they are kept.

${habits.map(section).join('\n')}`;
}

function wholeIds(): string {
  const ids = habits.flatMap(({ id, isOfTheWhole }) => (isOfTheWhole ? [`\`${id}\``] : []));
  return `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
}

function section({ id, how, lesson, rules }: Habit): string {
  return `## ${titleOf({ id })}

\`${id}\`, ${how}, taught by ${lesson}. ${catalogue.habits[id].why}

${rules.map((rule) => `- ${rule}`).join('\n')}
`;
}
