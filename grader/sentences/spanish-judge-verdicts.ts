import type * as english from './english-judge-verdicts.ts';

/** The verdict on a suite in a sentence, and the next step, in Spanish. They stand in the grade record. */

/** Why a suite cannot be judged. */
export const broken: typeof english.broken = {
  broken: (file, failure) => `${file} no se carga: ${failure}. Corrige eso primero.`,
  brokenGlobal: (file, name) =>
    `${file} no se carga: ${name} no está definido. Aquí Vitest no tiene nombres globales: escribe \`import { expect, test } from 'vitest'\` al principio del archivo.`,
  brokenDatabase: (file) =>
    `${file} abre un archivo de base de datos que otra ejecución tiene abierto: \`database is locked\`. Abre una base de datos nueva para cada test.`,
  notUtf8: (file) =>
    `${file} no está guardado en UTF-8, así que no se puede leer. En tu editor elige la codificación UTF-8 y guarda otra vez.`,
  tooDeep: 'sus corchetes o su código están anidados a demasiada profundidad para leerlo',
  brokenNeverLoads:
    'La suite no termina nunca de cargarse. Busca un bucle o un await que esté fuera de los tests.',
  brokenCrash: 'La suite cierra el proceso mientras se carga. Quita el código que hace eso.',
  brokenUnhandled: (failure) => `Un error fuera de todos los tests: ${failure}. ¿Falta un await?`,
  hasTurned:
    'Tus tests aceptaron la tienda correcta al principio, pero la rechazaron al final. Por eso nada cuenta. ¿Qué recuerdan de las ejecuciones anteriores?',
};

/** Tests that refuse correct code, or an error that belongs to none. */
export const invalid: typeof english.invalid = {
  invalid: (tests) =>
    tests === 1
      ? 'Un test rechaza una tienda correcta. Corrígelo.'
      : `${tests} tests rechazan una tienda correcta. Corrígelos.`,
  unsteady: (tests) =>
    tests === 1
      ? 'Un test no da siempre la misma respuesta. Corrígelo.'
      : `${tests} tests no dan siempre la misma respuesta. Corrígelos.`,
  mixed: (refusing, unsteady) =>
    `${refusing === 1 ? 'Un test rechaza' : `${refusing} tests rechazan`} una tienda correcta, y ${unsteady === 1 ? 'uno es inestable' : `${unsteady} son inestables`}. Corrígelos.`,
  orphan: (failure) =>
    `Un error que no es de ningún test: ${failure}. Algo sigue en marcha después de los tests. ¿Falta un await?`,
};

/** Tests that are still to be written, or to be finished. */
export const unfinishedSuite: typeof english.unfinishedSuite = {
  otherRunner: (file, runner) =>
    `${file} toma sus tests de ${runner}, y Vitest no los ve. Escribe en su lugar \`import { expect, test } from 'vitest'\`.`,
  noTests: 'Todavía no hay ningún test. Escribe el primero.',
  unfinished: (tests) =>
    tests === 1 ? 'Un test está sin terminar. Termínalo.' : `${tests} tests están sin terminar. Termínalos.`,
};

/** What is still wrong with code that the learner mends. */
export const mending: typeof english.mending = {
  mending: (failure, test) =>
    `Tus tests están bien. El código que corriges todavía no cumple lo que promete: ${test === undefined ? '' : `nuestro test "${test}" falla en él, `}${failure}.`,
  mendingLacks: (name) =>
    `El código que corriges ya no tiene una clase ${name}. Otro código la usa: conserva su nombre y su export.`,
  mendingHangs: 'El código que corriges no termina nunca. Busca un bucle o un await que espere para siempre.',
  mendingCrashes: 'El código que corriges cierra el proceso entero. Quita el código que hace eso.',
  mendingDoesNotLoad: (failure) => `El código que corriges no se carga: ${failure}. Corrige eso primero.`,
};

/** Bugs that get past the tests. */
export const weak: typeof english.weak = {
  weak: (missed, bugs) =>
    `${missed} de ${bugs} bugs ${missed === 1 ? 'escapa' : 'escapan'} a tus tests. Averigua qué no mira ningún test.`,
  nothingCaught: (bugs) =>
    `Tus tests pasan, y también pasarían en una tienda con ${bugs === 1 ? 'el bug' : `cualquiera de ${bugs} bugs`}. ¿Qué notaría un cliente?`,
  nothingReached: (modules) =>
    `Ningún test llega a ${modules.join(' o ')}, y esta lección trata de eso. ¿Es este el archivo correcto?`,
  onlyPromises: (missed, test, line) =>
    `${missed} "${test}" comprueba una promesa en la línea ${line}, no su resultado. ¿Falta un await?`,
  checkedTooLate: (missed, test) =>
    `${missed} "${test}" comprueba demasiado tarde: ¿falta un await o un return?`,
};

/** Every bug is caught. */
export const passed: typeof english.passed = {
  passed: (bugs, alive = 0) =>
    `Todos los tests están bien, y ${allCaught(bugs)}.` +
    (alive === 0
      ? ''
      : alive === 1
        ? ' Ningún test detectaría un cambio más pequeño del código.'
        : ` Ningún test detectaría otros ${alive} cambios más pequeños del código.`),
  mastered: (bugs) =>
    `Todos los tests están bien, y ${allCaught(bugs)}. Además, tus tests detectan todos los cambios más pequeños que detectan los nuestros.`,
};

function allCaught(bugs: number): string {
  return bugs === 1 ? 'el bug está atrapado' : `los ${bugs} bugs están atrapados`;
}
