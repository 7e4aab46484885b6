/** What to make differ, so that a test notices a change of the code, in Spanish. The second hint on it. */
import { opposite, quoted, type Place } from './changed-code.ts';
import type { survivorAdvice as english } from './english-survivor-advice.ts';

export const survivorAdvice: typeof english = {
  doesNothing: ({ block, name }) => blockAdvice[block](name),
  notThrown: ({ error }) => `Crea el caso que se debe rechazar con ${error}.`,
  refuses: ({ value, code }) =>
    value === 'true'
      ? `Crea un caso en el que \`${code}\` sea \`false\`, y mira el resultado.`
      : `Crea un caso en el que \`${code}\` sea \`true\`.`,
  notCalled: ({ code }) => `¿Qué cambia \`${code}\`? Mira eso después.`,
  callGivesNothing: ({ code }) => `¿Qué se hace con la respuesta de \`${code}\`? Mira eso.`,
  answers: ({ name, value }) => `Crea un caso en el que ${name} deba responder \`${opposite[value]}\`.`,
  always: ({ code, value }) =>
    `Crea un caso en el que solo \`${code}\` sea \`${opposite[value]}\`. Un caso con un segundo fallo no muestra este.`,
  noCase: ({ name }) => `Crea el caso ${name}, y mira qué se hace.`,
  noLoop: () => 'Crea un caso en el que el bucle dé al menos dos vueltas.',
  equal: ({ code }) => `Elige valores que hagan iguales los dos lados de \`${code}\`.`,
  opposite: ({ code }) => `Crea un caso en el que \`${code}\` sea \`true\`, y otro en el que sea \`false\`.`,
  oneSide: ({ code }) => `Crea un caso en el que solo un lado de \`${code}\` sea \`true\`.`,
  bothSides: ({ code }) => `Crea un caso en el que solo un lado de \`${code}\` sea \`true\`.`,
  fallback: ({ code }) => `Crea un caso con un valor a la izquierda de \`${code}\`, y otro sin él.`,
  otherValue: ({ place, from }) =>
    place.role === 'compared'
      ? `Crea un caso en el que \`${place.name}\` sea ${quoted(from)}, y otro en el que no lo sea.`
      : follow(place),
  startsFilled: ({ place }) => `Haz que no se ponga nada ahí. ${follow(place)}`,
  givesNothing: ({ place }) => follow(place),
  skipped: ({ method }) => `Dale un valor que \`.${method}()\` cambie.`,
  otherMethod: ({ from, to }) =>
    `Elige valores con los que \`${from}\` y \`${to}\` den resultados distintos.`,
  otherSign: () => 'Elige un valor distinto de 0, y mira el resultado.',
  notInverted: () => 'Elige un valor, y mira el resultado exacto.',
  countsDown: () => 'Haz que cuente al menos una vez, y mira el número.',
  countsUp: () => 'Haz que cuente al menos una vez, y mira el número.',
  missing: () => 'Crea un caso en el que falte el valor antes de `?.`.',
  calculates: () => 'Elige números distintos de 0 y 1, y mira el resultado exacto.',
  pattern: ({ from, to }) => `Elige un texto que solo acepte uno de los dos, \`${from}\` o \`${to}\`.`,
  becomes: ({ from, to }) => `Elige valores con los que \`${from}\` y \`${to}\` den resultados distintos.`,
};

const blockAdvice = {
  function: (name: string) => `¿Qué cambia o devuelve${name === 'constructor' ? '' : ` ${name}`}? Mira eso.`,
  callback: () => '¿Qué cambia esta función? Mira eso.',
  branch: (name: string) => `Crea un caso en el que \`${name}\` sea \`true\`, y mira qué se hace.`,
  else: (name: string) => `Crea un caso en el que \`${name}\` sea \`false\`, y mira qué se hace.`,
  loop: () => 'Dale al menos dos entradas, y mira qué pasa con cada una.',
  try: () => '¿Qué cambian estos pasos? Mira eso.',
  catch: () => 'Haz que falle uno de los pasos anteriores, y mira qué pasa entonces.',
  finally: () => '¿Qué arreglan estos pasos? Míralo cuando fallan los pasos anteriores.',
  block: () => '¿Qué cambian estos pasos? Mira eso.',
};

/** Where to look for a value. */
function follow({ role, name }: Place): string {
  switch (role) {
    case 'result':
      return `Mira el valor exacto que devuelve ${name}.`;
    case 'field':
      return `Mira el campo \`${name}\` en lo que se devuelve o se guarda.`;
    case 'argument':
      return `\`${name}\` recibe este valor. Mira qué hace con él.`;
    case 'variable':
    case 'compared':
      return `¿Qué depende de \`${name}\`? Mira eso.`;
    case 'somewhere':
      return '¿Qué depende de este valor? Mira eso.';
  }
}
