import { inject, type RunnerTask, type RunnerTestCase, type RunnerTestFile } from 'vitest';
import TaggingRunner from './tagging-runner.ts';
import { notesFor, type Note } from './which-notes.ts';

/** The runner of `npm run ui`: each test tells what is known of it, as annotations. */
export default class TellingRunner extends TaggingRunner {
  /** Vitest says of a file without tests only that it has none. */
  onBeforeRunFiles(files: RunnerTestFile[]): void {
    for (const file of files.filter(({ tasks, result }) => tasks.length === 0 && !result?.errors?.length)) {
      const [note] = notesOn(file, '');
      if (note) file.result = { state: 'fail', errors: [{ name: note.kind, message: note.message }] };
    }
  }

  override async onBeforeRunTask(task: RunnerTask): Promise<void> {
    await super.onBeforeRunTask(task);
    if (task.type !== 'test') return;
    for (const { kind, message } of notesOn(task.file, task.fullTestName))
      await task.context.annotate(message, kind);
  }

  /** Vitest says of a test that checks nothing how many assertions it had. A note says what is to be done. */
  override onAfterTryTask(test: RunnerTestCase): void {
    try {
      super.onAfterTryTask(test);
    } catch (error) {
      const open = notesOn(test.file, test.fullTestName).find(({ isOpen }) => isOpen);
      if (open && error instanceof Error) error.message = open.message;
      throw error;
    }
  }
}

function notesOn({ filepath }: RunnerTestFile, name: string): Note[] {
  return notesFor(inject('notes')[filepath] ?? [], name);
}
