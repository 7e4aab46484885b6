import { VitestSnapshotEnvironment } from 'vitest/runtime';

/** Reads snapshots as Vitest does, and writes them only in a run that is to. A test file is never written to. */
export class SnapshotFiles extends VitestSnapshotEnvironment {
  isWriting = false;
  /** The test files of the suite, absolute. */
  suite: string[] = [];

  override async saveSnapshotFile(file: string, text: string): Promise<void> {
    if (!this.isWriting || this.suite.includes(file)) return;
    try {
      await super.saveSnapshotFile(file, text);
    } catch {
      // The folder cannot be written to: then the snapshot is told as not written yet.
    }
  }

  /** A suite is run in parts, and what one part does not ask for another may. */
  override async removeSnapshotFile(): Promise<void> {}
}
