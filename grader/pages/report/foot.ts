import type { Grade } from '../../judge/grade.ts';
import { scoreSteps } from '../../reports/score-lines.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import { prose } from '../words.ts';
import type { Place } from './place.ts';

const { report, pages } = catalogue;

/** How the score came about, and what the page was made with. */
export function footOf(grade: Grade, { prefix }: Place): Html {
  return html`<footer class="foot" id="${prefix}-foot">
    <details id="${prefix}-score">
      <summary>${report.why.title}</summary>
      <ul>
        ${scoreSteps(grade).map((step) => html`<li>${prose(step)}</li>`)}
      </ul>
    </details>
    <p class="soft">${pages.report.made(grade.versions.kit, grade.seed)}</p>
  </footer>`;
}
