/** Almost the test that notices a change of the code, in Spanish. The third hint on it. */
import { opposite, quoted } from './changed-code.ts';
import type { survivorTests as english } from './english-survivor-tests.ts';

export const survivorTests: typeof english = {
  doesNothing: ({ block, name, inside }) =>
    almost(
      block === 'branch' || block === 'else'
        ? 'qué se hace en este caso'
        : 'qué cambia o devuelve la llamada',
      block === 'branch'
        ? `Haz que \`${name}\` sea \`true\`.`
        : block === 'else'
          ? `Haz que \`${name}\` sea \`false\`.`
          : block === 'loop'
            ? 'Dale dos entradas distintas.'
            : block === 'catch'
              ? 'Haz que un fake lance un error en el paso anterior.'
              : 'Elige valores que conozcas.',
      inside,
      'Después comprueba el nuevo estado, o el resultado, con su valor exacto.',
    ),
  notThrown: ({ error, inside }) => refusal(error, undefined, inside),
  refuses: ({ error, value, code, inside }) =>
    value === 'false'
      ? refusal(error, code, inside)
      : almost(
          'qué se acepta',
          `Elige valores con los que \`${code}\` sea \`false\`.`,
          inside,
          `Comprueba el resultado exacto, sin ningún ${error}.`,
        ),
  notCalled: ({ code, inside }) => afterCall(code, inside),
  callGivesNothing: ({ code, inside }) => afterCall(code, inside),
  answers: ({ name, value, code }) =>
    almost(
      `cuándo ${name} responde \`${opposite[value]}\``,
      `Elige valores con los que \`${code}\` sea \`${opposite[value]}\`.`,
      name,
      `Comprueba la respuesta con toBe(${opposite[value]}).`,
    ),
  always: ({ code, value, inside }) =>
    almost(
      'qué pasa en este caso',
      `Elige valores con los que \`${code}\` sea \`${opposite[value]}\`.`,
      inside,
      'Comprueba lo que los requisitos prometen para este caso.',
    ),
  noCase: ({ name, inside }) =>
    almost('qué pasa en este caso', `Crea el caso ${name}.`, inside, 'Comprueba lo que se hace en él.'),
  noLoop: ({ inside }) =>
    almost(
      'qué pasa con todas las entradas',
      'Dale dos entradas.',
      inside,
      'Comprueba qué pasa con las dos.',
    ),
  equal: ({ code, error, holds, inside }) =>
    almost(
      error === undefined
        ? 'qué pasa justo en el límite'
        : `qué se ${holds ? 'acepta' : 'rechaza'} justo en el límite`,
      `Elige valores que hagan iguales los dos lados de \`${code}\`.`,
      inside,
      error === undefined
        ? `Comprueba qué pasa cuando \`${code}\` es \`${holds ? 'false' : 'true'}\`.`
        : holds
          ? `Comprueba el resultado exacto, sin ningún ${error}.`
          : `Comprueba que falla, con toThrow(${error}).`,
    ),
  opposite: ({ code, error, inside }) =>
    error === undefined
      ? almost(
          'qué pasa en este caso',
          `Elige valores con los que \`${code}\` sea \`true\`.`,
          inside,
          'Comprueba lo que solo hace este caso. Escribe otro test con lo contrario.',
        )
      : refusal(error, code, inside),
  oneSide: ({ code, inside }) => oneSideOnly(code, inside, 'false'),
  bothSides: ({ code, inside }) => oneSideOnly(code, inside, 'true'),
  fallback: ({ code, inside }) =>
    almost(
      'qué valor se usa',
      `Haz que el lado izquierdo de \`${code}\` tenga un valor tuyo.`,
      inside,
      'Comprueba un resultado que solo tu valor puede dar.',
    ),
  otherValue: ({ place, from, inside }) =>
    almost(
      'qué valor sale',
      place.role === 'compared'
        ? `Crea un caso en el que \`${place.name}\` sea ${quoted(from)}.`
        : 'Elige valores que conozcas.',
      inside,
      place.role === 'field'
        ? `Comprueba que el campo \`${place.name}\` es exactamente ${quoted(from)}.`
        : place.role === 'result'
          ? `Comprueba que el resultado es exactamente ${quoted(from)}.`
          : 'Comprueba el valor exacto que un usuario ve al final.',
    ),
  startsFilled: ({ place, inside }) =>
    almost(
      'qué pasa cuando todavía no hay nada',
      place.role === 'variable'
        ? `Crea un caso en el que no se ponga nada en \`${place.name}\`.`
        : 'Crea un caso en el que no se ponga nada.',
      inside,
      'Comprueba todo el resultado con toEqual, o el error con toThrow. Así se vería una entrada de más.',
    ),
  givesNothing: ({ place, inside }) =>
    almost(
      'qué valor sale',
      `Haz que la función de \`${place.name}\` tenga algo que hacer, con valores que conozcas.`,
      inside,
      'Comprueba el valor exacto que se hace con su respuesta.',
    ),
  skipped: ({ method, code, inside }) =>
    almost(
      'qué sale',
      `Elige \`${code}\` de modo que \`.${method}()\` lo cambie.`,
      inside,
      'Comprueba el resultado exacto con toEqual.',
    ),
  otherMethod: ({ from, to, inside }) =>
    almost(
      'qué sale',
      `Elige valores con los que \`${from}\` y \`${to}\` den resultados distintos.`,
      inside,
      'Comprueba el resultado exacto.',
    ),
  otherSign: ({ code, inside }) => exactResult(code, inside),
  notInverted: ({ code, inside }) => exactResult(code, inside),
  countsDown: ({ code, inside }) => exactResult(code, inside),
  countsUp: ({ code, inside }) => exactResult(code, inside),
  missing: ({ inside }) =>
    almost(
      'qué pasa cuando falta algo',
      'Deja fuera el valor antes de `?.`.',
      inside,
      'Comprueba que hay una respuesta y ningún error.',
    ),
  calculates: ({ code, inside }) => exactResult(code, inside),
  pattern: ({ from, to, inside }) =>
    almost(
      'qué textos se aceptan',
      `Elige un texto que solo acepte uno de los dos, \`${from}\` o \`${to}\`.`,
      inside,
      `Comprueba lo que decide \`${from}\`.`,
    ),
  becomes: ({ from, inside }) => exactResult(from, inside),
};

/** Almost a test: what its name says, what to arrange, what to call, what to expect. */
function almost(name: string, arrange: string, inside: string | undefined, expected: string): string {
  return `Escribe un test cuyo nombre diga ${name}. ${arrange} ${call(inside)} ${expected}`;
}

function refusal(error: string, code: string | undefined, inside: string | undefined): string {
  return almost(
    'qué se rechaza',
    code === undefined
      ? `Crea el caso del que trata ${error}.`
      : `Elige valores con los que \`${code}\` sea \`true\`.`,
    inside,
    `Comprueba que falla, con toThrow(${error}).`,
  );
}

function afterCall(code: string, inside: string | undefined): string {
  return almost(
    'qué es distinto después',
    `Crea un caso que llegue a \`${code}\`.`,
    inside,
    'Después lee lo que ha cambiado, y comprueba el valor exacto.',
  );
}

function oneSideOnly(code: string, inside: string | undefined, whole: 'true' | 'false'): string {
  return almost(
    'qué pasa en este caso',
    `Haz que solo un lado de \`${code}\` sea \`true\`.`,
    inside,
    `Comprueba qué pasa cuando el conjunto es \`${whole}\`.`,
  );
}

function exactResult(code: string, inside: string | undefined): string {
  return almost(
    'qué valor sale',
    `Elige para \`${code}\` números distintos de 0 y 1.`,
    inside,
    'Calcula el resultado a mano, y compruébalo con toBe.',
  );
}

function call(inside: string | undefined): string {
  if (inside === 'constructor') return 'Crea el objeto con `new`.';
  return inside === undefined || inside.startsWith('#')
    ? 'Llama a la función pública que lleva hasta ahí.'
    : `Llama a ${inside}.`;
}
