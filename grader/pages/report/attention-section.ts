import type { Grade, TestGrade } from '../../judge/grade.ts';
import { refusesCorrect } from '../../judge/refuses-correct.ts';
import { labelOf } from '../../reports/refusal-lines.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import { heading, type Place } from './place.ts';
import { keyOf, name, prose, whole } from '../words.ts';

const { grade: words, pages } = catalogue;
const longestMessage = 2000;
const mostTests = 50;

/** Tests that do not count, each with its reason: those that refuse correct code first. */
export function attentionSection({ tests }: Grade, place: Place): Html | false {
  const waiting = tests.filter(({ counts }) => !counts);
  if (waiting.length === 0) return false;
  const sorted = waiting.toSorted((a, b) => Number(refusesCorrect(b)) - Number(refusesCorrect(a)));
  const shown = sorted.slice(0, mostTests);
  // What several tests wait for is said once, below the last of them.
  const alike = Map.groupBy(shown, (test) => `${labelOf(test)} ${test.message ?? ''}`);
  const more = waiting.length - shown.length;
  return html`<section class="attention" id="${place.prefix}-attention">
    ${heading(place, 1, 'attention-title', pages.report.toMend)}
    <ul class="plain">
      ${[...alike].map(([key, same]) => alikeItem(same, `${place.prefix}-mend-${keyOf(key)}`))}
    </ul>
    ${more > 0 && html`<p>${pages.report.moreTests(more)}</p>`}
  </section>`;
}

function alikeItem(tests: TestGrade[], id: string): Html {
  const [{ message }] = tests;
  return html`<li id="${id}">
    ${tests.map((test) => html`<p class="test-name"><strong class="tag ${refusesCorrect(test) ? 'bad' : 'warn'}">${labelOf(test)}</strong> ${name(test.name)}</p> `)}
    ${message !== undefined && html`<p>${prose(message, longestMessage)}</p>`} ${tests.map(printed)}
  </li> `;
}

function printed({ printed: lines = [], printedMore = 0 }: TestGrade): Html | false {
  if (lines.length === 0) return false;
  return html`<p class="soft">${words.printed}</p>
    <pre class="printed" tabindex="0">
${whole(lines.join('\n'))}${printedMore > 0 && `\n${words.morePrinted(printedMore)}`}</pre>`;
}
