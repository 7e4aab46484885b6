import path from 'node:path';

/** A link of a page that leads nowhere. */
export interface DeadLink {
  file: string;
  href: string;
}

export interface Links {
  dead: DeadLink[];
  /** Addresses elsewhere: they are listed, and never asked for. */
  external: string[];
}

/** Follows all links, anchors and pictures of a site. @param files the texts of the site by name, relative to it */
export function followLinks(files: ReadonlyMap<string, string | Uint8Array>): Links {
  const ids = new Map(
    [...files].map(([file, text]) => [file, typeof text === 'string' ? idsIn(text) : new Set()]),
  );
  const links = [...files].flatMap(([file, text]) =>
    typeof text === 'string' && file.endsWith('.html') ? hrefsIn(text).map((href) => ({ file, href })) : [],
  );
  const isExternal = ({ href }: DeadLink): boolean => /^[a-z][a-z+.-]*:|^\/\//i.test(href);
  return {
    external: [...new Set(links.filter(isExternal).map(({ href }) => href))].toSorted(),
    dead: links
      .filter((link) => !isExternal(link))
      .filter(({ file, href }) => {
        const [way, anchor] = href.split('#');
        const target = way === '' ? file : path.posix.join(path.posix.dirname(file), decodeURI(way));
        if (way.startsWith('/') || !ids.has(target)) return true;
        return anchor !== undefined && !ids.get(target)!.has(decodeURIComponent(anchor));
      }),
  };
}

function hrefsIn(text: string): string[] {
  return [...text.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, href]) => href.replaceAll('&amp;', '&'));
}

function idsIn(text: string): Set<string> {
  return new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
}
