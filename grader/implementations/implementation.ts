/** One way in which the lesson's subject is built. */
export interface Implementation {
  id: string;
  kind: 'reference' | 'refactoring' | 'decoy' | 'bug';
  /** The text that replaces a module, by the module's path relative to the course. */
  modules: Record<string, string>;
}
