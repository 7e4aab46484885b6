import { readFileSync } from 'node:fs';
import type { Grade } from '../../judge/grade.ts';
import { isPassed } from '../../judge/verdicts.ts';
import { reportOf, type MutationReport } from '../../formats/mutation-report.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { html, trusted, type Html } from '../html.ts';

const { mutants: sentences } = catalogue.pages;

interface Explored {
  grade: Grade;
  sources?: Record<string, string>;
}

/** The web component that Stryker's own report is made with. It becomes a script when its reader opens it. */
export function explorerScript(): string {
  const file = import.meta.resolve('mutation-testing-elements/mutation-test-elements.js');
  return readFileSync(new URL(file), 'utf8');
}

/** What the component's styles need of the policy: it sets the width of its bars in attributes. */
export const explorerPolicy = { 'style-src-attr': "'unsafe-inline'", 'img-src': 'data:' };

/**
 * All mutants of all lessons on the page, to explore. Nothing where no bug is caught yet, or where not every test was asked.
 * @param grades as their reader may see them
 */
export function explorer(grades: Explored[], script: string): Html | undefined {
  const reports = grades.map(reportIn).filter((one) => one !== undefined);
  if (reports.length === 0) return undefined;
  const report = { ...reports[0], files: Object.assign({}, ...reports.map(({ files }) => files)) };
  return html`<section class="explorer" id="explorer">
    <h2>${sentences.title}</h2>
    <p>${sentences.intro}</p>
    <noscript><p>${sentences.noScript}</p></noscript>
    <details id="explorer-details" data-explorer>
      <summary>${sentences.open}</summary>
      <div class="wide"></div>
    </details>
    <script type="application/json" id="explorer-report">
      ${json(report)}
    </script>
    <script type="application/json" id="explorer-script">
      ${json(script)}
    </script>
  </section>`;
}

function reportIn({ grade, sources = {} }: Explored): MutationReport | undefined {
  const { mutants, verdict, lesson } = grade;
  const each = isPassed(verdict) ? (mutants?.each ?? []) : [];
  const known = each.filter(({ file }) => sources[file] !== undefined);
  if (known.length === 0) return undefined;
  const report = reportOf(grade, known, (file) => sources[file]);
  const files = Object.entries(report.files).map(([file, one]) => [`${lesson}/${file}`, one]);
  return { ...report, files: Object.fromEntries(files) };
}

/** Data in a page: no text in it ends the element that it is in. */
function json(data: unknown): Html {
  return trusted(JSON.stringify(data).replaceAll('<', '\\u003c'));
}
