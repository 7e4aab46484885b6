import type { mutants as english } from './english-mutants.ts';

/** What a mutant would change, as a reader tells it, in Spanish. It stands in the grade record. */
export const mutants: typeof english = {
  noCoverage: (change) => `Ningún test ejecuta este código. Por eso ningún test detecta que ${change}.`,
  timedOut: (change) =>
    `Un test no terminó nunca con este cambio, así que no podemos decir que lo detectó: ${change}.`,
  crashed: (change) =>
    `Los tests no se cargaron, o cerraron el proceso, con este cambio: ${change}. El código fuera de un test no puede detectar nada.`,
  survived: (change) => `Ningún test detecta que ${change}.`,
  aBlock: (inside) =>
    inside === undefined ? 'se omite un bloque de código' : `se omite un bloque de código en ${inside}`,
  always: (code, value, inside) => `\`${code}\` es siempre ${value}${within(inside)}`,
  noCase: (code, inside) => `se omite el caso \`${code}\`${within(inside)}`,
  text: (from, to, inside) => `el texto \`${from}\` pasa a ser \`${to}\`${within(inside)}`,
  leftOut: (code, inside) => `se omite \`${code}\`${within(inside)}`,
  becomes: (from, to, inside) => `\`${from}\` pasa a ser \`${to}\`${within(inside)}`,
};

function within(inside: string | undefined): string {
  return inside === undefined ? '' : ` en ${inside}`;
}
