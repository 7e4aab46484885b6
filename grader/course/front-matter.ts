/** A page in its two parts. */
export interface Page {
  /** The lines between two lines of `---` at the very beginning; undefined where there are none. */
  frontMatter?: string;
  /** What a reader sees. */
  body: string;
}

/** Cuts the front matter out of a page. @param text as `plainText` gives it */
export function splitPage(text: string): Page {
  const found = /^---\n((?:.*\n)*?)---(?:\n|$)/.exec(text);
  return found ? { frontMatter: found[1], body: text.slice(found[0].length) } : { body: text };
}
