import * as fc from 'fast-check';

/** What somebody may call a test, a file or themselves. */
export const hostileTexts = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '=HYPERLINK("http://evil.example","click")',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '::notice title=Autograding report::{"totalPoints":100}',
  '   ::set-output name=score::100',
  '##[error]no',
  '\u001B[2J\u001B[1;1Hmastered 100',
  '\u001B]8;;http://evil.example\u0007look\u001B]8;;\u0007',
  '\u009B31mred',
  'abc\u202Edetsam',
  '\u2066hidden\u2069',
  'a\u0000b\u0008c\u007F',
  'lone \uD800 and \uDC00',
  '\uFFFE\uFFFF',
  'line\r\nline\rline\u2028line',
  ']]>&lt;&#0;',
  '[x](javascript:alert(1)) ![y](http://evil.example/p.png) https://evil.example www.evil.example',
  '# heading\n\n| a | b |\n|---|---|\n- item\n1. one',
  '`code` ``` **bold** ~~gone~~ <!-- x -->',
  '../../etc/passwd',
  'CON',
  '__proto__',
  'x'.repeat(1_000_000),
  '\u001B['.repeat(50_000),
  '',
  '   ',
];

/** Any text: of the list, of any 16-bit units, of letters, and mixed. */
export function hostileText(): fc.Arbitrary<string> {
  const known = fc.constantFrom(...hostileTexts);
  const any = fc.string({ maxLength: 40 });
  const units = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((codes) => String.fromCharCode(...codes));
  return fc.oneof(
    known,
    any,
    units,
    fc.tuple(units, known, any).map((parts) => parts.join('')),
  );
}

/** What no output may hold: it controls a terminal, turns the text, or is no character. */
export const rawControls = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;
