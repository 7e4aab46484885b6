import { TestRunner, type RunnerTestFile } from 'vitest';
import { tagsOf } from './tags.ts';

/** Vitest's own runner, which gives each file the tags of its lesson. Test files stay free of them. */
export default class TaggingRunner extends TestRunner {
  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file);
    file.tags = [...(file.tags ?? []), ...tagsOf(file.filepath)];
  }
}
