import type { pages as english } from './english-pages.ts';

/** What stands on the report page, in Spanish. */
export const pages: typeof english = {
  report: {
    title: (lesson) => `Informe: ${lesson}`,
    titleOfMany: (lessons) => `Informe de ${lessons} lecciones`,
    lessons: 'Lecciones',
    caught: (caught, all) => `${caught} de ${all} bugs atrapados`,
    score: (score) => `${score} de 100 puntos`,
    toMend: 'Qué arreglar primero',
    moreTests: (more) => `… y ${more} ${more === 1 ? 'test' : 'tests'} más.`,
    bugs: 'Los bugs',
    caughtBy: (tests) => (tests === 1 ? 'Lo detecta un test' : `Lo detectan ${tests} tests`),
    caughtByOne: 'El primer test que lo detectó',
    habits: 'Hábitos',
    kept: (title) => `cumplido: ${title}`,
    made: (kit, seed) => `Testing Mastery ${kit}, semilla ${seed}.`,
  },

  board: {
    title: 'Qué test detecta qué',
    intro:
      'Cada fila es uno de tus tests. Cada columna es una versión del código: primero las correctas, después las que tienen un bug.',
    introChanges: 'Las columnas estrechas son versiones con un solo cambio pequeño.',
    keys: 'Las flechas van de celda en celda.',
    correct: 'Correcto',
    taskNumber: (task) => `Tarea ${task}`,
    ours: 'la nuestra',
    other: (difference) => `otra: ${difference}`,
    others: (shops) => `otras ${shops}`,
    shops: (accepted, all) => `Las versiones correctas: ${accepted} de ${all} aceptadas`,
    refusedBy: (tests) => `la ${tests === 1 ? 'rechaza un test' : `rechazan ${tests} tests`}`,
    accepted: 'aceptada',
    decoy: 'la nuestra, con otro texto',
    missedBug: (task) => `escapa: un bug de la tarea ${task}`,
    change: (line, from, to) => `línea ${line}: ${from} pasa a ser ${to}`,
    accepts: 'acepta',
    refuses: 'rechaza',
    notices: 'lo detecta',
    test: 'Tus tests',
    noRows: 'Todavía no hay ningún test, así que el tablero está vacío.',
    cut: (shown, all) => `Estos son los primeros ${shown} de ${all} tests.`,
    onlyFirst:
      'Solo se muestra el primer test que detecta cada bug. `kata grade --html` pregunta a todos los tests.',
    later: 'Los cambios más pequeños se muestran cuando todos los bugs están atrapados.',
    onlyMissed: 'Solo lo que ningún test detecta',
    noneMissed: 'Tus tests lo detectan todo.',
    shared: 'nada que no detecte otro',
    idle: 'no detecta nada aquí',
    worthWhy:
      'Un test en gris no añade nada aquí: lo que detecta, lo detecta también otro. Quizá protege de otros bugs.',
    nothing: 'No lo detecta.',
    notAsked: 'No se le preguntó, o no lo detectó.',
  },

  source: {
    title: 'Lo que se escapa, en el código',
    all: 'Tus tests detectan cada cambio pequeño que detectan los nuestros.',
    intro: (changes) =>
      changes === 1
        ? 'Con este único cambio pequeño en el código, todos tus tests siguen pasando.'
        : `Con cada uno de estos ${changes} cambios pequeños en el código, todos tus tests siguen pasando.`,
    codeOf: (file) => `El código de ${file}`,
    lines: (from, to) => (from === to ? `línea ${from}` : `líneas ${from} a ${to}`),
    becomes: 'pasa a ser',
    nothing: '(nada)',
  },

  mutants: {
    title: 'Todos los cambios pequeños, para explorar',
    intro: 'Cada cambio pequeño (mutante) del código de la lección, y cuáles de tus tests lo detectan.',
    open: 'Abrir el explorador',
    noScript: 'El explorador necesita JavaScript. Lo que se escapa también está arriba, en el código.',
  },

  html: {
    help: 'escribe también una página para el navegador, en un archivo; pregunta a cada test por todo',
    noScreen: '--html escribe un archivo. Dale un nombre: --html informe.html.',
    noFolder: (file, folder) =>
      `No se puede escribir ${file}: no existe la carpeta ${folder}. Créala antes o elige otro archivo.`,
    isFolder: (file) => `No se puede escribir ${file}: es una carpeta. Da el nombre de un archivo.`,
    cannotWrite: (file, reason) =>
      `No se puede escribir ${file}: ${reason}. Haz sitio allí o elige otro archivo.`,
    written: (file) => `${file} está escrito. Ábrelo en un navegador.`,
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
