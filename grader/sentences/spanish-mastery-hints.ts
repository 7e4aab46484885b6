/** Hints on what mastered asks for, in Spanish: a change that no test notices, and a habit that is not kept. */
import type * as english from './english-mastery-hints.ts';
import { survivorAdvice } from './spanish-survivor-advice.ts';
import { survivorTests } from './spanish-survivor-tests.ts';

/** The steps on a change that no test notices: where it is, what to make differ, almost the test. */
export const survivorHints: typeof english.survivorHints = {
  title: 'Para dominar la lección: un cambio que ningún test detecta',
  where: {
    'survived': (file, line, inside) =>
      `Ningún test detecta un pequeño cambio en ${file}, línea ${line}${within(inside)}.`,
    'no-coverage': (file, line, inside) =>
      `Ningún test ejecuta la línea ${line} de ${file}${within(inside)}.`,
    'timed-out': (file, line, inside) =>
      `Un test tuyo no termina nunca con un pequeño cambio en ${file}, línea ${line}${within(inside)}.`,
    'crashed': (file, line, inside) =>
      `Tus tests no se cargan con un pequeño cambio en ${file}, línea ${line}${within(inside)}.`,
  },
  differ: (behaviour, advice) => `${behaviour} ${advice}`,
  giveAnEnd:
    'El test espera algo que entonces no llega. Comprueba el resultado de la llamada misma, para que el test falle enseguida.',
  callInside:
    'Mueve cada llamada a la tienda dentro de un test. Después mira el resultado de la llamada con expect.',

  /** What to make differ, by the kind of change. */
  advice: survivorAdvice,
  /** Almost the test, by the kind of change. */
  test: survivorTests,
};

/** The steps on a habit that is not kept: what it says, what to change, almost the code. */
export const habitHints: typeof english.habitHints = {
  title: (asked, habit) =>
    asked === 'passed' ? `Para superar la lección: ${habit}` : `Para dominar la lección: ${habit}`,
  says: (habit, why, test, file, line) => {
    const place = [
      test === undefined ? '' : `"${test}"`,
      file === undefined || line === undefined ? '' : `${file}, línea ${line}`,
    ]
      .filter(Boolean)
      .join(', ');
    return `El hábito "${habit}" no se cumple${place === '' ? '' : ` aquí: ${place}`}. ${why}`;
  },
  almost: (code, lesson) => `${code} La lección ${lesson} trata de eso.`,
  code: {
    'isolated-units': 'Crea solo este objeto con `new`, con fakes para lo demás, y llama a su método.',
    'mocks-for-dependencies': "Dale un reloj y unos ids tuyos: `clock: () => today, newId: () => '1'`.",
    'edge-cases':
      'Usa una tabla: `test.for([limit - 1, limit, limit + 1])`, con lo que se espera de cada uno.',
    'error-conditions':
      'Escribe `await expect(call).rejects.toThrow(TheError)`, y comprueba después que nada ha cambiado.',
    'parametrized':
      "Escribe los pasos una vez: `test.for([[1, true], [2, false]])('… %i', ([given, expected]) => …)`.",
    'component-interactions':
      'Crea las partes reales con `new`, pasa una a la otra y llama a la que está fuera.',
    'test-databases':
      "Ábrela en un fixture: `test.extend('db', ({}, { onCleanup }) => …)`, y ciérrala en onCleanup.",
    'realistic-workflows': 'Llama a tres métodos seguidos, cada uno con lo que devolvió el anterior.',
    'cleans-up':
      'Restáuralo en `afterEach(() => …)`: para temporizadores falsos, `afterEach(() => vi.useRealTimers())`.',
    'meaningful-names': 'Di qué pasa y cuándo: `rechaza un pedido cuando ya no quedan tazas`.',
    'clear-assertions': 'Espera la llamada, y comprueba su valor: `expect(await call).toBe(value)`.',
    'coverage': 'Escribe un test que lleve el código hasta esta línea, y comprueba lo que hace la línea.',
    'fast': 'Haz pasar el tiempo a mano: `vi.useFakeTimers()`, y después `vi.advanceTimersByTime(1000)`.',
    'independent': 'Crea todo lo que un test necesita dentro del test, o en un fixture de `test.extend`.',
    'arrange-act-assert':
      'Escribe tres partes con una línea vacía entre ellas: preparar, llamar una vez, comprobar.',
    'one-behaviour': 'Divídelo: un test para cada llamada y lo que promete, con su propio nombre.',
    'fixtures-for-setup': "Mueve las líneas repetidas a un fixture: `base.extend('shop', () => new Shop())`.",
    'mocks-external-only': 'Usa la clase real, y pon un fake solo donde está el pago, el reloj o la red.',
    'behaviour-not-implementation': 'Comprueba lo que se devuelve o se guarda, no qué método se llamó.',
  },
};

function within(inside: string | undefined): string {
  if (inside === undefined) return '';
  return inside === 'constructor' ? ', en el constructor' : `, en ${inside}`;
}
