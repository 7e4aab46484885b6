import type { mutants as english } from './english-mutants.ts';
import { quoted } from './changed-code.ts';

/** What a mutant would change, as a reader tells it, in Spanish. It stands in the grade record, and goes after "si". */
export const mutants: typeof english = {
  noCoverage: (change) => `Ningún test ejecuta este código. Por eso ningún test lo detecta si ${change}.`,
  timedOut: (change) =>
    `Un test no terminó nunca con este cambio, así que no podemos decir que lo detectó: ${change}.`,
  crashed: (change) =>
    `Los tests no se cargaron, o cerraron el proceso, con este cambio: ${change}. Así que ningún test pudo decir que lo detectó.`,
  survived: (change) => `Ningún test lo detecta si ${change}.`,

  changes: {
    doesNothing: ({ block, name, inside }) => blocks[block](name, inside),
    notThrown: ({ error, inside }) => `no se lanza ${error}${within(inside)}`,
    refuses: ({ error, value, inside }) =>
      value === 'true'
        ? `${nameOr(inside)} siempre lanza ${error}`
        : `${nameOr(inside)} nunca lanza ${error}`,
    notCalled: ({ code, inside }) => `nunca se llama a \`${code}\`${within(inside)}`,
    callGivesNothing: ({ code, inside }) => `no se llama a \`${code}\` y da \`undefined\`${within(inside)}`,
    answers: ({ name, value }) => `${name} siempre responde \`${value}\``,
    always: ({ code, value, inside }) => `\`${code}\` siempre cuenta como \`${value}\`${within(inside)}`,
    noCase: ({ name, inside }) =>
      name === 'default'
        ? `no pasa nada en el caso por defecto${within(inside)}`
        : `no pasa nada en el caso ${name}${within(inside)}`,
    noLoop: ({ inside }) => `el bucle termina enseguida${within(inside)}`,
    equal: ({ code, holds, inside }) =>
      holds
        ? `${firstWithin(inside)}\`${code}\` también cuenta como \`true\` cuando los dos lados son iguales`
        : `${firstWithin(inside)}\`${code}\` cuenta como \`false\` cuando los dos lados son iguales`,
    opposite: ({ code, inside }) => `la comprobación \`${code}\` está al revés${within(inside)}`,
    oneSide: ({ code, inside }) => `basta un lado de \`${code}\`${within(inside)}`,
    bothSides: ({ code, inside }) => `\`${code}\` necesita sus dos lados${within(inside)}`,
    fallback: ({ code, inside }) =>
      `${firstWithin(inside)}\`${code}\` toma el valor de la derecha cuando hay uno a la izquierda`,
    otherValue: ({ place, from, to, inside }) => {
      // The fields are seen in the code.
      const other = to === 'object' ? otherValues.object : `${otherValues[to]} en lugar de ${quoted(from)}`;
      switch (place.role) {
        case 'result':
          return `${place.name} devuelve ${other}`;
        case 'argument':
          return `\`${place.name}\` recibe ${other}${within(inside)}`;
        case 'compared':
          return `\`${place.name}\` se compara con ${other}${within(inside)}`;
        case 'field':
          return `el campo \`${place.name}\` es ${other}${within(inside)}`;
        case 'variable':
          return `\`${place.name}\` es ${other}${within(inside)}`;
        case 'somewhere':
          return `hay ${other}${within(inside)}`;
      }
    },
    startsFilled: ({ place, what, inside }) => {
      const { the, filled, empty } = containers[what];
      switch (place.role) {
        case 'result':
          return `${place.name} devuelve ${filled}`;
        case 'argument':
          return `\`${place.name}\` recibe ${filled}${within(inside)}`;
        case 'compared':
          return `\`${place.name}\` se compara con ${filled}${within(inside)}`;
        case 'field':
          return `${the} del campo \`${place.name}\` no empieza ${empty}${within(inside)}`;
        case 'variable':
          return `${the} \`${place.name}\` no empieza ${empty}${within(inside)}`;
        case 'somewhere':
          return `${the} que debe estar ${empty} tiene algo${within(inside)}`;
      }
    },
    givesNothing: ({ place, inside }) => {
      switch (place.role) {
        case 'argument':
          return `la función que recibe \`${place.name}\` devuelve \`undefined\`${within(inside)}`;
        case 'result':
          return `la función que devuelve ${place.name} da \`undefined\``;
        case 'field':
        case 'variable':
          return `la función \`${place.name}\` devuelve \`undefined\`${place.name === inside ? '' : within(inside)}`;
        case 'compared':
        case 'somewhere':
          return `la función \`${place.name}\` da \`undefined\`${within(inside)}`;
      }
    },
    skipped: ({ method, code, inside }) => {
      switch (method) {
        case 'filter':
          return `no se filtra nada de \`${code}\`${within(inside)}`;
        case 'sort':
          return `no se ordena \`${code}\`${within(inside)}`;
        case 'reverse':
          return `no se invierte el orden de \`${code}\`${within(inside)}`;
        case 'trim':
          return `quedan los espacios alrededor de \`${code}\`${within(inside)}`;
        case 'slice':
        case 'substr':
        case 'substring':
        case 'charAt':
          return `se toma todo \`${code}\`${within(inside)}, no una parte`;
        default:
          return `se usa \`${code}\` sin \`.${method}()\`${within(inside)}`;
      }
    },
    otherMethod: ({ from, to, code, inside }) => {
      switch (to) {
        case 'some':
          return `basta con que algo cumpla la condición en \`${code}\`${within(inside)}`;
        case 'every':
          return `todo debe cumplir la condición en \`${code}\`${within(inside)}`;
        case 'min':
          return `se toma el valor más pequeño${within(inside)}, no el más grande`;
        case 'max':
          return `se toma el valor más grande${within(inside)}, no el más pequeño`;
        case 'startsWith':
          return `se comprueba el principio de \`${code}\`${within(inside)}, no su final`;
        case 'endsWith':
          return `se comprueba el final de \`${code}\`${within(inside)}, no su principio`;
        case 'toUpperCase':
        case 'toLocaleUpperCase':
          return `\`${code}\` pasa a mayúsculas${within(inside)}, no a minúsculas`;
        case 'toLowerCase':
        case 'toLocaleLowerCase':
          return `\`${code}\` pasa a minúsculas${within(inside)}, no a mayúsculas`;
        default:
          return `se llama a \`${code}.${to}()\`${within(inside)}, no a \`.${from}()\``;
      }
    },
    otherSign: ({ code, inside }) => `\`${code}\` tiene el otro signo${within(inside)}`,
    notInverted: ({ code, inside }) => `no se invierten los bits de \`${code}\`${within(inside)}`,
    countsDown: ({ code, inside }) => `\`${code}\` cuenta hacia abajo${within(inside)}, no hacia arriba`,
    countsUp: ({ code, inside }) => `\`${code}\` cuenta hacia arriba${within(inside)}, no hacia abajo`,
    missing: ({ code, inside }) => `\`${code}\` falla cuando falta el valor antes de \`?.\`${within(inside)}`,
    calculates: ({ from, to, code, inside }) =>
      to in calculations
        ? `\`${code}\` ${calculations[to as keyof typeof calculations]}${within(inside)}`
        : `\`${code}\` usa \`${to}\` en lugar de \`${from}\`${within(inside)}`,
    pattern: ({ from, to, inside }) =>
      `el patrón \`${from}\` acepta otros textos${within(inside)}, como lo hace \`${to}\``,
    becomes: ({ from, to, inside }) => `\`${from}\` pasa a ser \`${to}\`${within(inside)}`,
  },
};

const blocks = {
  function: (name: string) => `${name === 'constructor' ? 'el constructor' : name} no hace nada`,
  callback: (name: string, inside?: string) =>
    `la función que recibe \`${name}\` no hace nada${within(inside)}`,
  branch: (name: string, inside?: string) =>
    `no se hace nada cuando \`${name}\` es \`true\`${within(inside)}`,
  else: (name: string, inside?: string) => `no se hace nada cuando \`${name}\` es \`false\`${within(inside)}`,
  loop: (name: string, inside?: string) =>
    name === ''
      ? `el bucle no hace nada${within(inside)}`
      : `el bucle sobre \`${name}\` no hace nada${within(inside)}`,
  try: (_name: string, inside?: string) => `se omiten los pasos que siguen a \`try\`${within(inside)}`,
  catch: (_name: string, inside?: string) => `se captura un error y se olvida${within(inside)}`,
  finally: (_name: string, inside?: string) =>
    `se omiten los pasos que siguen a \`finally\`${within(inside)}`,
  block: (_name: string, inside?: string) => `se omite un bloque de código${within(inside)}`,
};

const otherValues = {
  true: '`true`',
  false: '`false`',
  text: 'un texto vacío',
  list: 'una lista vacía',
  object: 'un objeto sin campos',
};

const containers = {
  text: { the: 'el texto', filled: 'un texto que no está vacío', empty: 'vacío' },
  list: { the: 'la lista', filled: 'una lista que no está vacía', empty: 'vacía' },
};

const calculations = {
  '+': 'suma en lugar de restar',
  '-': 'resta en lugar de sumar',
  '*': 'multiplica',
  '/': 'divide en lugar de multiplicar',
  '+=': 'suma en lugar de restar',
  '-=': 'resta en lugar de sumar',
  '*=': 'multiplica',
  '/=': 'divide en lugar de multiplicar',
};

function within(inside: string | undefined): string {
  return inside === undefined ? '' : ` en ${nameOr(inside)}`;
}

/** The place first, where it would seem to belong to the last words. */
function firstWithin(inside: string | undefined): string {
  return inside === undefined ? '' : `en ${nameOr(inside)} `;
}

function nameOr(inside: string | undefined): string {
  if (inside === undefined) return 'este código';
  return inside === 'constructor' ? 'el constructor' : inside;
}
