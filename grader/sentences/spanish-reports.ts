import type * as english from './english-reports.ts';

/** The words of the reports, in Spanish. */

/** What the reports say of the habits. `required` and `asked` stand in the grade record. */
export const habit: typeof english.habit = {
  later: (lesson) => `La lección ${lesson} lo enseña.`,
  failed: (reason) => `No se pudo juzgar: ${reason}.`,
  notAllCount: 'Se mira cuando cuentan todos los tests.',
  elsewhere: (others) => (others === 1 ? 'Lo mismo en otro lugar.' : `Lo mismo en otros ${others} lugares.`),
  heading: (kept, judged, titles) =>
    `${kept} de ${judged} hábitos cumplidos${titles.length === 0 ? '.' : `: ${titles.join(', ')}.`}`,
  broken: (title) => `todavía no: ${title}`,
  brokenExtra: (title) => `extra, no se pide aquí: ${title}`,
  place: (file, line) => `${file}:${line}`,
  teaches: (why, lesson) => `${why} La lección ${lesson} trata de eso.`,
  required: (title, test, evidence) =>
    `Todos los bugs están atrapados. Falta un hábito del que trata esta lección, "${title}"${inTest(test)}: ${evidence}`,
  asked: (title, test, evidence) =>
    `Todos los bugs están atrapados, y todos los cambios, detectados. Para dominar la lección falta un hábito, "${title}"${inTest(test)}: ${evidence}`,
};

function inTest(test: string | undefined): string {
  return test === undefined ? '' : ` en "${test}"`;
}

/** What a suite shows that its writer can do. It follows "Has practicado". */
export const deeds: typeof english.deeds = {
  bugs: (caught, tasks) =>
    `Atrapar ${caught === 1 ? 'un bug' : `${caught} bugs`}: ${tasks.map((task) => `${task.caught} en "${task.title}"`).join(', ')}.`,
  habit: (title, evidence) => `${title}: ${evidence}`,
  uses: (words) => `Escribir tests con ${words.join(', ')}.`,
};

/** What stands around the facts, in the report at a terminal and in the coach. */
export const grade: typeof english.grade = {
  // They agree with "lección" and "suite".
  verdicts: {
    broken: 'rota',
    invalid: 'no válida',
    unfinished: 'sin terminar',
    weak: 'débil',
    passed: 'superada',
    mastered: 'dominada',
  },
  // They agree with "test".
  reasons: {
    'wrong': 'equivocado',
    'over-specified': 'demasiado exigente',
    'unstable': 'inestable',
    'peeking': 'mira el código',
    'asserts-nothing': 'no comprueba nada',
  },
  notDone: 'sin terminar',
  caughtOf: (caught, bugs) => `${caught} de ${bugs} ${bugs === 1 ? 'atrapado' : 'atrapados'}`,
  answersOf: (right, all) => `${right} de ${all} respuestas correctas`,
  open: 'pendiente',
  missed: (bug) => `escapa: ${bug}`,
  missedRequirement: (bugs, requirement) =>
    bugs === 1
      ? `escapa: 1 bug rompe lo que dicen los requisitos en "${requirement}"`
      : `escapan: ${bugs} bugs rompen lo que dicen los requisitos en "${requirement}"`,
  missedCount: (bugs) => (bugs === 1 ? 'escapa: 1 bug' : `escapan: ${bugs} bugs`),
  timedOut:
    'Tu test no terminó nunca con él, así que no podemos decir que lo detectó. Haz que termine aquello que espera.',
  late: (test) => `"${test}" lo comprueba demasiado tarde: ¿falta un await o un return?`,
  note: (test) => `nota: ${test}`,
  printed: 'Escribió en la pantalla:',
  morePrinted: (lines) => `… y ${lines} ${lines === 1 ? 'línea' : 'líneas'} más.`,
  crashed:
    'Tus tests no se cargaron con él, o cerraron el proceso, así que no podemos decir que lo detectaron. Deja que una aserción que falla termine el test, no el proceso.',
  caught: (bug) => `atrapado: ${bug}`,
  noticed: (test, failure) => `"${test}" lo detectó: ${failure}`,
  more: (count) => `… y ${count} más.`,
  accepted: (accepted, correct) =>
    correct === 1
      ? `${accepted} de 1 tienda correcta aceptada.`
      : `${accepted} de ${correct} tiendas correctas aceptadas.`,
  killed: (killed, gradable) =>
    gradable === 1
      ? `${killed} de 1 cambio más pequeño detectado.`
      : `${killed} de ${gradable} cambios más pequeños detectados.`,
};

/** What TypeScript minds: it stops nobody. */
export const types: typeof english.types = {
  note: (file, line, text) => `Tipo: ${file === undefined ? '' : `${file}, `}línea ${line}: ${text}`,
  more: (count) => `… y ${count} ${count === 1 ? 'error' : 'errores'} de tipos más.`,
};

/** The seed's checklist over the whole course: the habits' own titles stand with the habits. */
export const checklist: typeof english.checklist = {
  title: 'Lista de control del dominio de los tests',
  earned: (earned, all) =>
    `${earned} de ${all} hábitos ganados con tus propios tests. Se cumplen en una lección superada y no se rompen en ninguna.`,
  parts: {
    unit: 'Tests unitarios',
    integration: 'Tests de integración',
    quality: 'Calidad de los tests',
    practices: 'Buenas prácticas',
  },
  whereToSee: '`npx kata list` en otra terminal muestra también la lista de hábitos.',
  brokenIn: (lessons) => `todavía no en ${lessons.join(', ')}`,
  askedIn: (lessons) => `por ganar en ${lessons.join(', ')}`,
};
