/** A text as every system reads it: without a byte order mark, and with lines that end in `\n`. */
export function plainText(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}
