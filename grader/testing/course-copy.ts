import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const miniature = path.resolve(import.meta.dirname, '../testdata/course');

/** The miniature course in a temporary folder, for a test to damage. */
export class CourseCopy {
  readonly root: string;

  constructor() {
    this.root = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-course-')));
    cpSync(miniature, this.root, { recursive: true });
  }

  /** Makes it as it was. */
  restore(): void {
    this.remove();
    cpSync(miniature, this.root, { recursive: true });
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  /** @param mode 0o755 for a program */
  write(file: string, text: string, mode?: number): void {
    mkdirSync(path.dirname(path.join(this.root, file)), { recursive: true });
    writeFileSync(path.join(this.root, file), text, { mode });
  }

  /** @throws Error when the text to find is not there: a test that damages nothing proves nothing */
  edit(file: string, find: string, replace: string): void {
    const text = this.read(file);
    if (!text.includes(find)) throw new Error(`${file} does not contain ${find}`);
    this.write(
      file,
      text.replace(find, () => replace),
    );
  }

  /** @param file without it, everything */
  remove(file = ''): void {
    rmSync(path.join(this.root, file), { recursive: true, force: true });
  }
}
