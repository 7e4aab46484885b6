/** What is said next to a test: the kind is a word or two, the message a sentence. */
export interface Note {
  kind: string;
  message: string;
  /** Of a test that checks nothing yet. */
  isOpen?: true;
}

/** The notes of all tests whose names fit a pattern, written as the source of a RegExp. */
export interface NotedTests {
  names: string;
  notes: Note[];
}

/** By file, absolute with forward slashes: what is known of its tests. */
export type Notes = Record<string, NotedTests[]>;

declare module 'vitest' {
  interface ProvidedContext {
    notes: Notes;
  }
}

/** The notes for a test: those of the first pattern that its full name fits. */
export function notesFor(noted: NotedTests[], name: string): Note[] {
  return noted.find(({ names }) => new RegExp(names, 's').test(name))?.notes ?? [];
}
