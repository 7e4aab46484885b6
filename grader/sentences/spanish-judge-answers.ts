import type { answers as english } from './english-judge-answers.ts';

/** What the judge says of answers on a report of mutants, in Spanish. They stand in the grade record. */

const howTo = 'Escribe una línea por cada número, con un espacio después de los dos puntos: `1: test`.';
const choices = 'Escribe `test`, `equivalent` o `unwritten`.';
const otherReason = 'Es equivalente, pero por otro motivo.';

export const answers: typeof english = {
  answersAreNotThere: `No hay ningún answers.yaml junto a tus tests. ${howTo}`,
  answersUnreadable: (reason) => `No se puede leer answers.yaml: ${reason}.`,
  answersNoYaml: (line) => `answers.yaml, línea ${line}: esto no es YAML. ${howTo}`,
  answersNoList: `answers.yaml no contiene respuestas. ${howTo}`,
  answerTwice: (line, number) =>
    `answers.yaml, línea ${line}: el ${number} ya tiene una respuesta. Quédate con una de las dos.`,
  answerToNothing: (line, number, last) =>
    `answers.yaml, línea ${line}: en report.txt no hay ningún mutante ${number}. Sus números van del 1 al ${last}.`,
  answerEmpty: (line, number) =>
    `answers.yaml, línea ${line}: el ${number} todavía no tiene respuesta. ${choices}`,
  answerUnknown: (line, written) =>
    `answers.yaml, línea ${line}: \`${written}\` no es una respuesta. ${choices}`,
  answerWithoutReason: (line, number, reasons) =>
    `answers.yaml, línea ${line}: di por qué, como en \`${number}: equivalent, <motivo>\`. Los motivos son ${reasons.join(', ')}.`,
  reasonUnknown: (line, written, reasons) =>
    `answers.yaml, línea ${line}: \`${written}\` no es uno de los motivos, que son ${reasons.join(', ')}.`,
  reasonNotWanted: (line, number, answer) =>
    `answers.yaml, línea ${line}: solo \`equivalent\` necesita un motivo. Escribe \`${number}: ${answer}\`.`,
  answersMissing: (numbers) =>
    numbers.length === 1
      ? `En answers.yaml falta la respuesta al ${numbers[0]}. Añade su línea.`
      : `En answers.yaml faltan las respuestas a ${numbers.join(', ')}. Añade una línea para cada número.`,

  answersWrong: (wrong, all, number, first) =>
    `Todos los bugs están atrapados, pero todavía no ${wrong === 1 ? 'es correcta' : 'son correctas'} ${wrong} de ${all} respuestas. ${number}: ${first}`,
  notNoticed:
    'Dices `test`, y ningún test tuyo detecta todavía este cambio. Escribe uno, o responde otra cosa.',
  notNoticedWhereItCounts:
    'Dices `test`, pero ningún test que cuente detecta este cambio. Un test que rechaza una tienda correcta no cuenta. ¿Promete alguna fila lo que exige?',
  otherReason: {
    'same-side': `${otherReason} ¿Qué línea usa primero el valor cambiado, y qué hace con él?`,
    'dropped': `${otherReason} ¿Qué paso quitaría el valor cambiado? Mira la siguiente línea que lo usa.`,
    'not-asked': `${otherReason} ¿Qué parte de una condición decidiría antes? Mira la siguiente línea que usa el valor.`,
    'not-reached': `${otherReason} Una llamada sí ejecuta esta línea. ¿Cuál?`,
  },
  noticedBy: (test) => `No es equivalente. Tu test "${test}" detecta el cambio.`,
  apart: (difference) =>
    `No es equivalente. ${difference} Así que se pueden distinguir. ¿Lo decide un requisito?`,
  apartByRow: (row) =>
    `No es equivalente. Con alguna entrada incumple lo que dicen los requisitos en "${row}".`,
  apartSomehow: 'No es equivalente. Alguna entrada lo distingue del código.',
  written: (row) => `Los requisitos deciden esto, en "${row}".`,
  writtenSomewhere: 'Una fila de los requisitos decide esto. Búscala.',
  nothingToDecide:
    '`unwritten` necesita una entrada que los distinga. Sigue el valor cambiado: si no hay ninguna, es equivalente.',
  rightBecause: (why) => `Correcto. ${why}`,
  leftOpen: (freedom) =>
    `Correcto. La libertad \`${freedom}\` deja esto abierto, así que un test sobre ello sería demasiado exigente.`,
};
