import type { report as english } from './english-grade.ts';

/** What `kata grade` says around the facts, in Spanish. */
export const report: typeof english = {
  alive: (behaviour) => `vivo: ${behaviour}`,
  moreAlive: (count) => `… y ${count} más. \`--full\` ${count === 1 ? 'lo muestra' : 'los muestra todos'}.`,
  fullShows: '`--full` muestra también los bugs que atraparon tus tests.',

  next: {
    learn: (lesson) => `\`npx kata learn ${lesson}\` sigue con la lección siguiente.`,
    list: '`npx kata list` muestra cuánto has avanzado.',
    hint: (lesson) => `\`npx kata hint ${lesson}\` dice más.`,
  },

  table: {
    title: 'Qué test detecta qué bug',
    missedBug: (task) => `escapa: un bug de la tarea ${task}`,
    noticedBy: (test) => `lo detecta "${test}"`,
    nobody: 'Ningún test lo detecta.',
    idle: (tests) =>
      tests === 1
        ? 'Este test no detecta ninguno de estos bugs. Puede estar bien: quizá protege de otros.'
        : `Estos ${tests} tests no detectan ninguno de estos bugs. Puede estar bien: quizá protegen de otros.`,
    notAsked: (tests) =>
      tests === 1
        ? 'Un test no cuenta todavía, así que no está en esta tabla.'
        : `${tests} tests no cuentan todavía, así que no están en esta tabla.`,
    empty: 'Todavía no cuenta ningún test, así que la tabla está vacía.',
    changes: (all) => `Cuántos de los ${all} cambios más pequeños detecta cada test`,
    alone: (changes) => `${changes} de ellos, solo este test`,
  },

  why: {
    title: 'Cómo sale la puntuación',
    bugs: (caught, of, most, points) =>
      `Bugs: ${caught} de ${of} atrapados. ${most} × ${caught} / ${of} = ${points} puntos.`,
    together: (bugs, weight) =>
      `${bugs} bugs se atrapan casi siempre juntos, así que cuentan como ${weight}.`,
    mutants: (killed, of, most, points) =>
      `Cambios más pequeños (mutantes): ${killed} de ${of} detectados. ${most} × ${killed} / ${of} = ${points} puntos.`,
    tests: (counting, refusing, points, result) =>
      counting + refusing === 0
        ? 'Tests: ninguno cuenta, así que no hay puntos.'
        : `Tests: ${counting} de ${counting + refusing} aceptan código correcto. ${points} × ${counting} / ${counting + refusing} = ${result}.`,
    score: (score) => `Puntuación: ${score} de 100, redondeada hacia abajo.`,
    broken: 'Puntuación: 0 de 100, porque los tests no se cargan.',
    none: 'Sin mutantes no hay puntuación: quita `--no-mutants`.',
  },

  summary: {
    total: (passed, all, mastered) =>
      `Lecciones superadas: ${passed} de ${all}. De ellas, dominadas: ${mastered}.`,
  },
};
