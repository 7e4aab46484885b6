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
    idle: (test) => `"${test}" no detecta ninguno de estos bugs.`,
    notAsked: (tests) =>
      tests === 1
        ? 'Un test no cuenta todavía, así que no está en esta tabla.'
        : `${tests} tests no cuentan todavía, así que no están en esta tabla.`,
    empty: 'Todavía no cuenta ningún test, así que la tabla está vacía.',
  },

  summary: {
    total: (passed, all, mastered) =>
      `Lecciones superadas: ${passed} de ${all}. De ellas, dominadas: ${mastered}.`,
  },
};
