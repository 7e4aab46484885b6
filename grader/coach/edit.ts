import { placeText, type Place } from '../learner/place.ts';
import { catalogue } from '../sentences/sentences.ts';
import { desktopOf } from './desktop.ts';
import { editorFor } from './editor.ts';
import { startEditor } from './start-editor.ts';

const sentences = catalogue.coach;

interface Lender {
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** Gives the terminal to an editor without a window of its own. */
  lend(): void;
  takeBack(): void;
}

/** Opens a place in the reader's editor, and waits for one in the terminal. @returns what to say, if it did not start */
export async function edit(place: Place, { env, cwd, lend, takeBack }: Lender): Promise<string | undefined> {
  const editor = editorFor(place, desktopOf(env));
  if (!editor) return sentences.openHere(placeText(place));
  if (!editor.hasWindow) lend();
  const reason = await startEditor(editor, cwd);
  if (!editor.hasWindow) takeBack();
  return reason === undefined ? undefined : sentences.editorFailed(editor.command, reason, placeText(place));
}
