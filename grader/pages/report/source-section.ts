import type { Grade, SurvivorGrade } from '../../judge/grade.ts';
import { isPassed } from '../../judge/verdicts.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import { keyOf, prose, whole } from '../words.ts';
import { heading, type Place } from './place.ts';
import { cutCode } from './titles.ts';

const { source: sentences } = catalogue.pages;
/** So many lines are shown around what gets through; the others can be opened. */
const around = 3;

interface Line {
  number: number;
  text: string;
  survivors: SurvivorGrade[];
}

/**
 * The code of the lesson with what gets through in its place; of a module whose text is not given, only the lines
 * themselves. It is told when the bugs are caught.
 */
export function sourceSection(
  { mutants, verdict }: Grade,
  sources: Record<string, string>,
  place: Place,
): Html | false {
  if (!mutants || mutants.gradable === 0 || !isPassed(verdict)) return false;
  const { survivors } = mutants;
  const byFile = Map.groupBy(survivors, ({ file }) => file);
  return html`<section class="sources" id="${place.prefix}-source">
    ${heading(place, 1, 'source-title', sentences.title)}
    <p>${survivors.length === 0 ? sentences.all : sentences.intro(survivors.length)}</p>
    ${[...byFile].map(([file, own]) => fileView(file, linesOf(own, sources[file]), place))}
  </section>`;
}

function linesOf(survivors: SurvivorGrade[], source: string | undefined): Line[] {
  const byLine = Map.groupBy(survivors, ({ line }) => line);
  if (source === undefined) {
    return [...byLine]
      .map(([number, own]) => ({ number, text: own[0].before, survivors: own }))
      .toSorted((a, b) => a.number - b.number);
  }
  return source
    .replace(/\n$/, '')
    .split('\n')
    .map((text, index) => ({ number: index + 1, text, survivors: byLine.get(index + 1) ?? [] }));
}

function fileView(file: string, lines: Line[], place: Place): Html {
  const key = `source-${keyOf(file)}`;
  const near = (index: number): boolean =>
    lines
      .slice(Math.max(0, index - around), index + around + 1)
      .some(({ survivors }) => survivors.length > 0);
  const parts: { isNear: boolean; lines: Line[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const isNear = near(index);
    if (parts.at(-1)?.isNear === isNear) parts.at(-1)!.lines.push(line);
    else parts.push({ isNear, lines: [line] });
  }
  return html`${heading(place, 2, key, html`<bdi>${file}</bdi>`)}
    <div
      class="wide code"
      id="${place.prefix}-${key}-code"
      role="region"
      aria-label="${sentences.codeOf(file)}"
      tabindex="0"
    >
      ${parts.map(({ isNear, lines: own }) =>
        isNear
          ? listing(own)
          : html`<details>
              <summary>${sentences.lines(own[0].number, own.at(-1)!.number)}</summary>
              ${listing(own)}
            </details>`,
      )}
    </div> `;
}

function listing(lines: Line[]): Html {
  return html`<ol>
    ${lines.map(
      ({ number, text, survivors }) =>
        html`<li value="${number}">
          <code>${whole(text)}</code>${
            survivors.length > 0 &&
            html`<ul class="alive">
              ${survivors.map(survivorItem)}
            </ul>`
          }
        </li>`,
    )}
  </ol>`;
}

function survivorItem({ original, replacement, behaviour }: SurvivorGrade): Html {
  return html`<li>
    <p>
      <del>${cutCode(original)}</del>
      <span class="becomes"
        ><span aria-hidden="true">→</span><span class="unseen">${sentences.becomes}</span></span
      >
      <ins>${cutCode(replacement)}</ins>
    </p>
    <p>${prose(behaviour)}</p>
  </li>`;
}
