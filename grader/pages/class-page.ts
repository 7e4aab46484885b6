import { catalogue, language } from '../sentences/sentences.ts';
import { classRoomOf, type ClassView } from './whole-class/class-room.ts';
import { bugSection } from './whole-class/bug-section.ts';
import { likenessSection, mistakeSection } from './whole-class/finding-sections.ts';
import { lessonSection } from './whole-class/lesson-section.ts';
import { namesOf } from './whole-class/names.ts';
import { clientScript } from './client-script.ts';
import { html } from './html.ts';
import { ownText } from './own-text.ts';
import { pageShell } from './page-shell.ts';
import { prose } from './words.ts';

export type { ClassView };

export const classPageFiles = { withNames: 'class.html', withoutNames: 'class-without-names.html' };

const { classPage: words } = catalogue;
const style = ownText(import.meta.dirname, 'whole-class/class.css');

/**
 * A class at a glance, for its teacher, in one file.
 * @param hasNames else no name is in it, nor what students wrote, nor which suites are alike
 */
export function classPage(view: ClassView, hasNames = true): string {
  const room = classRoomOf(view, hasNames ? 'by name' : 'by number');
  const names = namesOf(room.students, hasNames);
  const title = hasNames ? words.title : words.titleWithoutNames;
  const { withoutNames } = classPageFiles;
  const parts = [
    { id: 'lessons', title: words.lessons.title },
    { id: 'bugs', title: words.bugs.title },
    ...(hasNames
      ? [
          { id: 'mistakes', title: words.mistakes.title },
          { id: 'likeness', title: words.likeness.title },
        ]
      : []),
  ];
  const body = html`<main id="main" class="class">
    <header class="head">
      <h1>${title}</h1>
      <p class="soft">${words.counts(room.students.length, room.lessons.length, view.records.length)}</p>
      <p>${words.forTeachers}</p>
      ${
        hasNames
          ? html`<p class="switch"><input type="checkbox" id="hide-names" aria-describedby="still-there" /> <label for="hide-names">${words.hide}</label></p>
              <p class="soft" id="still-there">${prose(words.stillThere(withoutNames))}</p>`
          : html`<p class="soft">${words.noNames} ${words.mayTell}</p>`
      }
      ${room.strays > 0 && html`<p>${words.strays(room.strays)}</p>`}
      <nav aria-label="${words.contents}">
        <ul class="jump-list">
          ${parts.map((part) => html`<li><a href="#${part.id}">${part.title}</a></li> `)}
        </ul>
      </nav>
    </header>
    ${lessonSection(room, names)} ${bugSection(room, names)}
    ${hasNames && html`${mistakeSection(view.records, names)} ${likenessSection(view.likeness, names)}`}
  </main>`;
  return pageShell({ title, language, body, style, scripts: [clientScript('sort-tables')] });
}
