import type { failures as english } from './english-judge-failures.ts';

/** What a failing test said, as a part of a sentence, in Spanish. */
export const failures: typeof english = {
  differs: (expected, actual) => `se esperaba ${expected} y se obtuvo ${actual}`,
  differsInCalls: (expected, actual) =>
    expected === 'once' || expected === '1'
      ? `se esperaba 1 llamada y se obtuvo ${actual}`
      : `se esperaban ${expected} llamadas y se obtuvo ${actual}`,
  notCalled: (args) => `se esperaba una llamada con ${args} y no hubo ninguna`,
  noMessage: (name) => `un error sin mensaje (${name})`,
  atLoad: (failure) => `el archivo no se carga: ${failure}`,
  noError: 'se esperaba un error y no hubo ninguno',
  onInput: (failure, counterexample) => `${failure} (contraejemplo: ${counterexample})`,
  atLine: (line, text) => `línea ${line}: ${text}`,
  missing: (line) => `se esperaba ${line} y no está`,
  tooMuch: (line) => `se obtuvo ${line} y no se esperaba`,
  looksAlike: 'se esperaba exactamente el mismo objeto y se obtuvo otro que es igual por fuera',
  isAnother:
    'se esperaba este mismo objeto y se obtuvo otro que es igual por fuera (toEqual compara el contenido)',
  itNeverEnded: 'no terminó nunca',
  itEndedTheProcess: 'cerró el proceso',
};
