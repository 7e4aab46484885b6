import { deadCode, quietPlaces, withBlanks } from './noise.ts';
import { moduleArguments } from './job.ts';

/** One compiled module of the subject, with the places for blanks in it. */
interface Prepared {
  code: string;
  places: number[];
}

/** Makes the texts of versions. What is the same in all of them is looked at once. */
export class VersionTexts {
  readonly #prepared = new Map<string, Prepared>();

  /** The text of a list of functions, one for each module: different in each call, and the same in what it does. */
  of(modules: string[]): string {
    const functions = modules.map((module) => {
      const { code, places } = this.#prepare(module);
      return `async (${moduleArguments.join(',')}) => { 'use strict'; ${deadCode()}; {${withBlanks(code, places)}\n}}`;
    });
    return `[${functions.join(',\n')}]`;
  }

  #prepare(code: string): Prepared {
    const known = this.#prepared.get(code);
    if (known) return known;
    const prepared = { code, places: quietPlaces(code) };
    this.#prepared.set(code, prepared);
    return prepared;
  }
}
