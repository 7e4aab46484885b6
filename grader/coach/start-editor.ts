import { spawn } from 'node:child_process';
import { catalogue } from '../sentences/sentences.ts';
import type { Editor } from './editor.ts';

/** Starts it. @returns when it has started, and one in the terminal when it has ended; else why it did not start */
export function startEditor(editor: Editor, cwd: string): Promise<string | undefined> {
  const { command, args, hasWindow, isQuoted = false } = editor;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      stdio: hasWindow ? 'ignore' : 'inherit',
      detached: hasWindow,
      windowsHide: hasWindow,
      windowsVerbatimArguments: isQuoted,
    });
    child.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ENOENT' ? catalogue.coach.editorNotFound : error.message),
    );
    if (hasWindow) {
      child.unref();
      child.once('spawn', () => resolve(undefined));
    } else child.once('close', () => resolve(undefined));
  });
}
