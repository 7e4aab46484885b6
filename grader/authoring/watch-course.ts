import path from 'node:path';
import { watch } from 'chokidar';

const places = ['lessons', 'solutions', 'variants', 'src', 'fixtures', 'docs/requirements.md'];

/** In ms. An editor, or git, writes several files at once. */
const pause = 100;

/**
 * Tells which files of a course were saved, relative to it, with forward slashes.
 * @returns when it is ready: what ends it
 */
export function watchCourse(root: string, changed: (files: string[]) => void): Promise<() => Promise<void>> {
  const watcher = watch(
    places.map((place) => path.join(root, place)),
    { ignoreInitial: true, usePolling: Boolean(process.env.KATA_POLL) },
  );
  const files = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_, file) => {
    files.add(path.relative(root, file).replaceAll('\\', '/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const saved = [...files];
      files.clear();
      changed(saved);
    }, pause);
  });
  const close = async (): Promise<void> => {
    clearTimeout(timer);
    await watcher.close();
  };
  return new Promise((resolve, reject) => {
    watcher.once('ready', () => resolve(close));
    watcher.once('error', reject);
  });
}
