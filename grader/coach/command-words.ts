/**
 * The words of a command, as in `'/path with space/code' --wait`. Quotes hold a word together. A backslash does so, too,
 * except on Windows, where it is part of a path.
 */
export function commandWords(command: string, platform: NodeJS.Platform): string[] {
  const { word, held } = platform === 'win32' ? onWindows : elsewhere;
  return (command.match(word) ?? []).map((one) =>
    one.replace(
      held,
      (_, double: string | undefined, single: string | undefined, escaped: string | undefined) =>
        // Windows has no escapes, so there is nothing to undo.
        (platform === 'win32' ? double : double?.replace(/\\(["\\])/g, '$1')) ?? single ?? escaped ?? '',
    ),
  );
}

const onWindows = {
  word: /(?:"[^"]*"|'[^']*'|\S)+/g,
  held: /"([^"]*)"|'([^']*)'/g,
};

const elsewhere = {
  word: /(?:"(?:\\["\\]|[^"\\]|\\(?!["\\]))*"|'[^']*'|\\[\s"'\\]|\S)+/g,
  held: /"((?:\\["\\]|[^"\\]|\\(?!["\\]))*)"|'([^']*)'|\\([\s"'\\])/g,
};
