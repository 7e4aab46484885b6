/** What a terminal's codes change, each by a style of SVG; colours can be read on the dark ground. */
const styles: Record<string, string> = {
  1: 'font-weight="bold"',
  2: 'fill="#a0a6b8"',
  4: 'text-decoration="underline"',
  31: 'fill="#ff8a80"',
  32: 'fill="#8fd694"',
  33: 'fill="#f2cc60"',
  34: 'fill="#82b1ff"',
  35: 'fill="#d7a6ff"',
  36: 'fill="#7fd8d8"',
};
/** Codes that end others. */
const ends: Record<string, RegExp> = { 0: /./, 22: /^[12]$/, 24: /^4$/, 39: /^3\d$/ };

const escape = '\u001B';
const code = new RegExp(`^${escape}\\[([\\d;]*)m$`);

const characterWidth = 8.4;
const lineHeight = 20;
const margin = 16;

export interface Frame {
  /** The width of the terminal, in characters. */
  columns: number;
  /** Read out in place of the picture. */
  title: string;
  description: string;
}

/** A terminal's lines as a picture whose text can be read, searched and read out. @param lines with colour codes */
export function svgOf(lines: string[], { columns, title, description }: Frame): string {
  const width = Math.ceil(columns * characterWidth) + 2 * margin;
  const height = lines.length * lineHeight + 2 * margin;
  const texts = lines.flatMap((line, row) => {
    const spans = spansOf(line);
    const y = margin + row * lineHeight + 14;
    return spans === '' ? [] : [`  <text x="${margin}" y="${y}" xml:space="preserve">${spans}</text>`];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    `  <title id="title">${escaped(title)}</title>`,
    `  <desc id="desc">${escaped(description)}</desc>`,
    `  <rect width="100%" height="100%" rx="8" fill="#1c1f2b" />`,
    `  <g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e8eaf0">`,
    ...texts.map((text) => `  ${text}`),
    '  </g>',
    '</svg>',
    '',
  ].join('\n');
}

function spansOf(line: string): string {
  const active = new Set<string>();
  return line
    .split(new RegExp(`(${escape}\\[[\\d;]*m)`))
    .map((part) => {
      const codes = code.exec(part)?.[1];
      if (codes === undefined) return span(part, active);
      for (const one of (codes || '0').split(';')) {
        const ended = ends[one];
        if (ended)
          for (const other of [...active].filter((before) => ended.test(before))) active.delete(other);
        else active.add(one);
      }
      return '';
    })
    .join('');
}

function span(text: string, active: Set<string>): string {
  const attributes = [...active].flatMap((one) => styles[one] ?? []);
  if (text === '' || attributes.length === 0) return escaped(text);
  return `<tspan ${attributes.join(' ')}>${escaped(text)}</tspan>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
