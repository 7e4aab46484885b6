import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import type { Student } from './class-room.ts';

/** How students are called on a page: by name, or by a number that hides it. */
export interface Names {
  of(student: string): Html;
}

/** Names with the number that takes their place when they are hidden; or the numbers alone. */
export function namesOf(students: Student[], areShown: boolean): Names {
  const known = new Map(
    students.map(({ name, number }) => {
      const hidden = catalogue.classPage.numbered(number);
      return [
        name,
        areShown ? html`<span class="who" data-as="${hidden}"><bdi>${name}</bdi></span>` : html`${hidden}`,
      ];
    }),
  );
  return { of: (student) => known.get(student) ?? html`–` };
}
