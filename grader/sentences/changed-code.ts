/** What the sentences on a change of the code are about, the same in every language. */

/** What every change may say of itself. */
export interface Code {
  code: string;
  inside?: string;
}

/** What a changed value is for. */
export interface Place {
  role: 'variable' | 'field' | 'argument' | 'result' | 'compared' | 'somewhere';
  name: string;
}

export const opposite = { true: 'false', false: 'true' };

/** A piece of code between backticks, unless it has some of its own. */
export function quoted(code: string): string {
  return code.includes('`') ? code : `\`${code}\``;
}
