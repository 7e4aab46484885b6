import { catalogue } from '../sentences/sentences.ts';
import type { Likeness } from './likeness.ts';
import type { Page } from './page.ts';

const { likeness: sentences } = catalogue.formats;

/** The pairs of suites that are alike, for a teacher: a hint to look. */
export function likenessPage(pairs: Likeness[]): Page {
  return {
    title: sentences.title,
    blocks: [
      { kind: 'text', text: sentences.hint },
      { kind: 'text', text: sentences.how },
      ...(pairs.length === 0
        ? [{ kind: 'text' as const, text: sentences.none }]
        : [
            {
              kind: 'list' as const,
              items: pairs.map(({ lesson, students: [one, other], share, places }) => ({
                label: sentences.pair(one, other),
                text: sentences.share(lesson, Math.round(share * 100)),
                more: places.map(({ files, lines }) =>
                  sentences.place(files[0], ...lines[0], files[1], ...lines[1]),
                ),
              })),
            },
          ]),
    ],
  };
}
