/** One way in which the lesson's subject is built. */
export interface Implementation {
  id: string;
  /** What a refactoring does differently, if the reader's language is not that of its id. */
  inWords?: string;
  kind: 'reference' | 'refactoring' | 'decoy' | 'bug';
  /** The text that replaces a module, by the module's path relative to the course. */
  modules: Record<string, string>;
  /** The mutant of the block in which a bug differs from the reference, where that is known: who does not enter it, sees no bug. */
  block?: string;
}
