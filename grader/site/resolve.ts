import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Resolve } from './markdown.ts';
import { inLanguage, wayFrom, type Place } from './places.ts';

/**
 * Where the links of a page lead on the site. A file of the repository that is not on the site has no link; what is not in the
 * repository either keeps its link, so that it is found as dead.
 */
export function resolver(root: string, place: Place, places: Place[]): Resolve {
  const bySource = new Map(places.map((one) => [one.source, one.file]));
  const sources = new Set(bySource.keys());
  return (href) => {
    if (/^(?:https?:|mailto:)/.test(href)) return href;
    if (href.startsWith('#')) return href;
    if (/^[a-z][a-z+.-]*:/i.test(href)) return undefined;
    const [way, anchor] = href.split('#');
    const target = way.startsWith('/')
      ? way.slice(1)
      : path.posix.join(path.posix.dirname(place.source), way);
    const file = targetOf(target.replace(/\/$/, ''), place.language, bySource, sources);
    if (file !== undefined)
      return wayFrom(place.file, anchor === undefined ? file : `${file.split('#')[0]}#${anchor}`);
    return existsSync(path.join(root, target)) || way.startsWith('/') ? undefined : href;
  };
}

function targetOf(
  target: string,
  language: string,
  bySource: Map<string, string>,
  sources: Set<string>,
): string | undefined {
  const lesson = /^lessons\/([^/]+)(?:\/(README|hints)(?:\.([a-z]+))?\.md)?$/.exec(target);
  if (lesson) {
    const [, id, page, written = language] = lesson;
    const file = [written, 'en']
      .map((one) => inLanguage(one, `lessons/${id}.html`))
      .find((one) => [...bySource.values()].includes(one));
    return file === undefined || page !== 'hints' ? file : `${file}#hints`;
  }
  if (target === 'docs/decisions')
    return [...sources].some((one) => one.startsWith('docs/decisions/')) ? 'decisions/index.html' : undefined;
  if (target.startsWith('docs/pictures/')) return target.replace('docs/', '');
  return bySource.get(target);
}
