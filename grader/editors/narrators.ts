import type { Narrator } from './feed.ts';
import type { EditorEvent } from './event.ts';
import { eventsOf, openedEvent, passedEvent } from './editor-events.ts';
import { beginLine, problemLines } from './problem-lines.ts';

/** Every event as a line of JSON. @param root the course's folder, absolute */
export function eventNarrator(root: string): Narrator {
  const lines = (events: EditorEvent[]): string[] => events.map((event) => JSON.stringify(event));
  return {
    opened: (state) => lines([openedEvent(state, root)]),
    happened: (event, state) => lines(eventsOf(event, state)),
    passed: (state) => lines(passedEvent(state)),
  };
}

/** Problems as lines, for a problem matcher: once for each save, and again if what follows changes them. */
export function problemNarrator(): Narrator {
  let before = '';
  return {
    opened: () => [],
    happened(event, state) {
      if (event.type === 'saved') {
        before = '';
        return [beginLine(state)];
      }
      if (event.type === 'answered') return event.answer;
      const lines = problemLines(state);
      const now = lines.join('\n');
      if (now === before || lines.length === 0) return [];
      const begin = before === '' ? [] : [beginLine(state)];
      before = now;
      return [...begin, ...lines];
    },
    passed: () => [],
  };
}
