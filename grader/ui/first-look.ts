import type { Plugin } from 'vite';

/** What the UI remembers of its list in the browser, and how it begins here: projects sorted by name. */
const list = {
  key: 'vitest-ui_task-tree-filter',
  begins: {
    failed: false,
    success: false,
    skipped: false,
    slow: false,
    onlyTests: false,
    search: '',
    project: '__vitest_ui_all_projects__',
    projectSort: 'asc',
  },
};

const script = `<script>try {
  localStorage[${JSON.stringify(list.key)}] ??= ${JSON.stringify(JSON.stringify(list.begins))};
} catch {}</script>`;

/** A font from the net that the UI can do without. */
const fonts = /<link\b[^>]*\bhref="https:\/\/fonts\.[^>]*>/g;

/** The UI's page, with the list in the order of the course, and without anything from the net. */
export function prepared(page: string): string {
  return page.replaceAll(fonts, '').replace('<head>', () => `<head>${script}`);
}

/**
 * A plugin of Vite for what a reader of the UI sees first: the page as `prepared` has it, and the place where a browser
 * opens. What the reader chooses later stays.
 * @param start the part of the address that says what to show, such as `#/?file=…`
 */
export function firstLook(base: string, start: string): Plugin {
  return {
    name: 'kata:first-look',
    configureServer({ middlewares, config }) {
      // Vitest sets it if a browser is to open.
      const { open } = config.server;
      if (typeof open === 'string') config.server.open = `${open}${start}`;
      middlewares.use(base, ({ url = '/' }, response, next) => {
        if (new URL(url, 'http://localhost').pathname === '/') {
          const write = response.write.bind(response) as (text: unknown) => boolean;
          response.write = (text: unknown) => write(typeof text === 'string' ? prepared(text) : text);
        }
        next();
      });
    },
  };
}
