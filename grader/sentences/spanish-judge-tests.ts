import type * as english from './english-judge-tests.ts';

/** What the judge says of one test, in Spanish. It stands in the grade record. */

/** What is said of a test that refuses correct code, by what it shows. */
export const refusals: typeof english.refusals = {
  wrong: (failure) =>
    `Esta tienda es correcta, pero este test la rechaza: ${failure}. Lee otra vez el requisito y después corrige el test.`,
  overSpecified: (refactoring, failure) =>
    `Pasa en nuestra tienda, pero falla en otra tienda correcta (${refactoring}): ${failure}. Pregúntate qué ve el cliente, no cómo lo hace la tienda.`,
  peeking: (failure) =>
    `Falla en una tienda correcta que solo tiene otro texto: ${failure}. Prueba lo que hace el código, no cómo está escrito.`,
  passesOnlyAfter: (other) => `Solo pasa después de "${other}". Haz que cada test prepare lo que necesita.`,
  passesOnlyAfterSeveral:
    'Falla solo y también después de cualquier otro test. Necesita lo que dejan varios de ellos. Haz que prepare lo que necesita.',
  failsAfter: (other) => `Falla después de "${other}". Haz que cada test prepare lo que necesita.`,
  failsAfterMock: (other) =>
    `Falla después de "${other}", que deja un mock puesto. Restáuralo en ese test, con mockRestore() del mock, o llama a vi.resetAllMocks() en un afterEach.`,
  failsAfterLeaving: (other, left) =>
    `Falla después de "${other}", que cambia ${left} y no lo restaura. Deshaz eso en el test o en un afterEach.`,
  loadsOnce: (file, failure) =>
    `${file} se carga una vez, pero falla al cargarse de nuevo: ${failure}. Guarda estado fuera de sus módulos.`,
  unstable:
    'Pasa en una ejecución y falla en la siguiente. Busca de qué depende: el orden, el tiempo o el azar.',
  failsInTimeZone: (timeZone, failure) =>
    `Pasa aquí, pero falla en la zona horaria ${timeZone}: ${failure}. Depende de la zona horaria de la máquina.`,
  failsOnDate: (date, failure) =>
    `Pasa hoy, pero falla el ${dayOf(date)}: ${failure}. Depende de la fecha de hoy.`,
  failsOnShortDay: (date, timeZone, failure) =>
    `Pasa hoy, pero falla el ${dayOf(date)} en ${timeZone}, un día de 23 horas: ${failure}. Depende de la fecha de hoy.`,
  failsWhenPortIsTaken: (port) =>
    `Falla cuando ${port === undefined ? 'el puerto' : `el puerto ${port}`} está ocupado por otro programa. Pide el puerto 0: así el sistema te da uno libre.`,
  sharesDatabase:
    'Abre un archivo de base de datos que otra ejecución tiene abierto: `database is locked`. Abre una base de datos nueva para cada test.',
  noticedByChance:
    'Detectó un bug en una ejecución, y en la siguiente no. En una tienda correcta siempre pasa, así que el bug aparece por azar. Mira más veces, hasta verlo siempre.',
  noticedOnce:
    'Detectó un bug una vez, pero la segunda vez no. Falla por azar. Busca de qué depende, además de la tienda.',
  neverEnds:
    'No termina nunca en una tienda correcta, así que lo detuvimos. ¿Hay un await o un bucle que espera para siempre?',
  propertyNeverEnds:
    'En una tienda correcta no había terminado después de mucho tiempo, así que lo detuvimos. Da a su propiedad menos ejecuciones, o más cortas. ¿O alguna espera para siempre?',
  slow: (limit, took) =>
    `Tarda más de los ${limit} s que puede tardar un test: después de ${took} s seguía en marcha. ¿Espera a un reloj real?`,
  slowProperty: (limit, took) =>
    `Tarda más de los ${limit} s que puede tardar un test: después de ${took} s seguía en marcha. Da a su propiedad menos ejecuciones, o más cortas.`,
  slowHasher: (limit, took) =>
    `Tarda más de los ${limit} s que puede tardar un test: después de ${took} s seguía en marcha. El hasher real es lento a propósito. Usa createCheapHasher de #fixtures/fakes/cheap-hasher.ts.`,
  endsTheProcess: 'Cierra el proceso entero en una tienda correcta. Quita el código que hace eso.',
};

/** What is said of a test that stumbles over itself, and does not disagree with the shop. */
export const slips: typeof english.slips = {
  looksAtAPromise: (failure) => `Comprueba la promesa, no su resultado: ${failure}. ¿Falta un await?`,
  expectNotAwaited:
    'Un expect con rejects o resolves tarda un momento, pero este test termina antes. Escribe await delante.',
  callsNothing:
    'toThrow necesita una función para llamarla, pero recibe otra cosa. Dale `() => …`. Para una promesa, escribe `rejects.toThrow`.',
  notDefined: (failure) =>
    `Un error termina este test: ${failure}. Revisa cómo está escrito, su import, su const y las llaves del test.`,
  stopsOnTheWay: (failure) =>
    `Un error termina este test: ${failure}. La tienda es correcta. ¿Hay un fallo en el test, o el test debería esperar este error?`,
  comparesIdentity: (difference) =>
    `toBe compara la identidad: pide este mismo objeto, y otro igual no pasa nunca. Usa toEqual para objetos y arrays.${difference === undefined ? '' : ` Además, su contenido es distinto: ${difference}.`}`,
  throwsLater:
    'La función devuelve una promesa, y toThrow no la espera. Escribe `await expect(…).rejects.toThrow()`.',
  readsOfAPromise: (failure, line) =>
    `Lee una propiedad de la promesa en la línea ${line}, no de su resultado: ${failure}. ¿Falta un await?`,
  noPromise:
    'resolves y rejects necesitan una promesa, pero reciben otra cosa. Dale a expect la llamada misma, sin await.',
  notImported: (name) =>
    `${name} no está definido: aquí Vitest no tiene nombres globales. Escribe \`import { expect, test } from 'vitest'\` al principio del archivo.`,
  nobodyWaited: (failure) => `Un error que el test no esperó: ${failure}. ¿Falta un await o un return?`,
  waitedTooLate: (failure) =>
    `Un error llegó antes de que el test lo esperara: ${failure}. Espera a la vez todo lo que empiezas, por ejemplo con Promise.allSettled.`,
};

/** What is said of a test that is not finished, and the notes on tests that count. */
export const unfinished: typeof english.unfinished = {
  todo: 'Todavía es un todo.',
  skipped: 'Está saltado. Quita .skip cuando esté listo.',
  checksTooLate:
    'Termina antes de que se ejecute un expect suyo, así que no comprueba nada. ¿Falta un await o un return?',
  snapshotToWrite: (text) => `Su snapshot todavía está vacío. Escribe lo que debe contener: ${text}`,
  snapshotNotWritten:
    'Su snapshot todavía no está escrito. Ejecuta los tests una vez fuera de CI y después haz commit del archivo.',
  wroteSnapshot: 'Escribió su primer snapshot. Lee el archivo antes de fiarte de él.',
  assertsLate: 'No espera a algunas de sus comprobaciones. ¿Falta un await o un return?',
  assertsNothing: 'Todavía no comprueba nada: no tiene un expect(…) con un matcher como .toBe(…).',
  openTask: (task) => `TODO ${task} todavía no comprueba nada.`,
  modifier: (modifier) => `Usa ${modifier}, que oculta lo que el test encuentra. Quítalo.`,
  only: 'Usa .only, así que los demás tests no se ejecutan. Quítalo.',
  besideOnly: 'No se ejecuta, porque otro test usa .only.',
};

/** @param moment as in an ISO date */
function dayOf(moment: string): string {
  return new Date(moment).toLocaleDateString('es', { dateStyle: 'long', timeZone: 'UTC' });
}
