import type { pages as english } from './english-pages.ts';

/** What stands on the report page, in Spanish. */
export const pages: typeof english = {
  report: {
    title: (lesson) => `Informe: ${lesson}`,
    titleOfMany: (lessons) => `Informe de ${lessons} lecciones`,
    lessons: 'Lecciones',
    skip: 'Ir al informe',
    score: (score) => `${score} de 100 puntos`,
    tasks: 'Tareas',
    taskOf: (number, title) => `Tarea ${number}: ${title}`,
    toMend: 'Qué arreglar primero',
    moreTests: (more) => `… y ${more} ${more === 1 ? 'test' : 'tests'} más.`,
    printed: 'Escribió:',
    bugs: 'Los bugs',
    caughtBy: (tests) => (tests === 1 ? 'Lo detecta un test' : `Lo detectan ${tests} tests`),
    caughtByOne: 'El primer test al que se preguntó',
    changes: 'Cambios más pequeños del código',
    habits: 'Hábitos',
    made: (kit, seed) => `Testing Mastery ${kit}, semilla ${seed}.`,
  },

  board: {
    title: 'Qué test detecta qué',
    intro:
      'Cada fila es uno de tus tests. Cada columna es una versión del código: primero las correctas, después las que tienen un bug.',
    introChanges: 'Las columnas estrechas son versiones con un solo cambio pequeño.',
    keys: 'Con las flechas puedes ir de celda en celda.',
    correct: 'Correctas',
    ours: 'la nuestra',
    other: (difference) => `otra: ${difference}`,
    decoy: 'la nuestra, con otro texto',
    bugsOf: (task) => `Tarea ${task}`,
    missed: 'escapa',
    missedBug: (task) => `escapa: un bug de la tarea ${task}`,
    change: (line, from, to) => `línea ${line}: \`${from}\` pasa a ser \`${to}\``,
    accepts: 'acepta',
    refuses: 'rechaza',
    notices: 'lo detecta',
    test: 'Test',
    noRows: 'Todavía no hay ningún test, así que el tablero está vacío.',
    cut: (shown, all) => `Estos son los primeros ${shown} de ${all} tests.`,
    onlyFirst:
      'Solo se muestra el primer test que detecta cada bug. `kata grade --html` pregunta a todos los tests.',
    later: 'Los cambios más pequeños se muestran cuando todos los bugs están atrapados.',
    onlyMissed: 'Solo lo que ningún test detecta',
    noneMissed: 'Tus tests lo detectan todo.',
    worth: {
      own: '',
      shared: 'nada que no detecte otro',
      nothing: 'no detecta nada aquí',
      waiting: '',
      unknown: '',
    },
    worthWhy:
      'Un test en gris no detecta nada que no detecte también otro test. Quizá protege de otros bugs.',
    cell: (test, of, said) => `${test} — ${of}: ${said}`,
    nothing: 'nada',
    notAsked: 'sin preguntar',
  },

  source: {
    title: 'Lo que se escapa, en el código',
    all: 'Tus tests detectan cada cambio pequeño que detectan los nuestros.',
    line: (line) => `línea ${line}`,
    change: (from, to) => `\`${from}\` pasa a ser \`${to}\``,
    becomes: 'pasa a ser',
    nothing: '(nada)',
    noticed: (changes) => `${changes} ${changes === 1 ? 'cambio detectado' : 'cambios detectados'}`,
  },

  mutants: {
    title: 'Todos los cambios pequeños, para explorar',
    open: 'Abrir el explorador',
    noScript: 'El explorador necesita JavaScript. Lo que se escapa también está arriba, en el código.',
  },

  record: {
    notJson: (name) =>
      `${name} no es un registro de calificación, o solo es una parte. Escríbelo de nuevo con \`kata grade --json\`.`,
    otherVersion: (name, version) =>
      `${name} es un registro de la versión ${version}, y este kit lee la versión 1. Califica de nuevo con este kit.`,
    damaged: (name, where) =>
      `${name} no es un registro completo: ${where} falta o está mal. Escríbelo de nuevo con \`kata grade --json\`.`,
    empty: (name) => `${name} no contiene ninguna calificación. Califica antes una lección.`,
  },
};
