import type { usage as english } from './english-usage.ts';

/** What `kata --help` says, and what is said where something typed is wrong, in Spanish. */
export const usage: typeof english = {
  help: {
    titles: {
      'Usage:': 'Uso:',
      'Arguments:': 'Argumentos:',
      'Options:': 'Opciones:',
      'Commands:': 'Comandos:',
    },
    showHelp: 'muestra la ayuda de un comando',
    kata: 'Juzga los tests que escribes.',
    version: 'las versiones de kata, Node, Vitest y Stryker',
    hint: '`kata --help` muestra lo que hay.',
    learn: 'el coach: dice dónde estás y responde cada vez que guardas',
    plain: 'solo líneas, para un lector de pantalla',
    events: 'para editores: cada vez que guardas, eventos, un objeto JSON por línea (docs/editors.md)',
    problems:
      'para editores: cada vez que guardas, líneas ARCHIVO:LÍNEA:COLUMNA: GRAVEDAD: TEXTO (docs/editors.md)',
    list: 'las lecciones, la lista de hábitos y lo que has avanzado',
    json: 'como JSON',
    grade: 'juzga los tests de las lecciones; sin nombre, los de la actual',
    tests: 'juzga los tests de esta carpeta en lugar de los de la lección',
    jsonFile: 'escribe las calificaciones como datos; - para la pantalla',
    format:
      'escribe además la calificación para otro sistema: gradescope, classroom50, exercism, junit, codegrade, mutation',
    outFile: 'dónde escribe --format; - para la pantalla',
    forStudent: 'quita de --json y --format lo que la lección no dice a su estudiante',
    noMutants: 'solo bugs',
    seed: 'para los órdenes al azar',
    all: 'todas las lecciones que están aquí; recupera la lista de lo que has superado',
    full: 'dice también cada bug atrapado y todo lo que tus tests no detectarían',
    whichBug: 'muestra también cuál de tus tests detecta qué bug; prueba cada test con cada bug',
    why: 'muestra también cómo sale la puntuación, para que puedas hacer la cuenta a mano',
    nextHint: 'la siguiente pista, para lo que ahora escapa a tus tests',
    diff: 'tus tests junto a nuestra solución; si aún no la has superado, pregunta antes',
    solution: 'nuestra solución; si aún no has superado la lección, pregunta antes',
    hintTask: 'solo pistas sobre esta tarea',
    yes: 'no pregunta',
    reset: 'recupera la lección original y guarda tu versión',
    resetAll: 'todas las lecciones; pregunta antes y guarda cada una de tus versiones',
    putBack: 'recupera tu versión',
    keep: 'conserva tu versión cuando el kit tiene un original nuevo',
    doctor: 'qué estorba en este equipo y cómo arreglarlo',
    verify: 'el curso se comprueba a sí mismo',
    table: 'muestra también qué test atrapa qué bug, y qué refactorización usa qué libertad',
    watch: 'verifica otra vez una lección cuando cambian sus archivos',
    writeStarters: 'guarda las lecciones originales, para `kata reset`',
    newThing:
      'escribe el esqueleto de una lección, un bug, una refactorización o un paquete de bugs privados',
  },
  wholeNumber: 'Tiene que ser un número entero.',
  failed: (reason) => `kata ha fallado: ${reason}`,
  notYourFault: 'No es culpa tuya. KATA_DEBUG=1 dice más, para un informe.',
  noLessons: (root) => `No hay una carpeta lessons en ${root}. Ejecuta kata en la carpeta del curso.`,
  noLessonLeft: 'La carpeta lessons está vacía. `git restore lessons` recupera lo que tiene el curso.',
  lessonIsGone: (lesson) =>
    `La carpeta lessons/${lesson} no está. \`git restore lessons/${lesson}\` la recupera.`,
  noLesson: (name, nearest) =>
    `No hay una lección ${name}. ¿Querías decir ${nearest}? \`kata list\` las muestra todas.`,
  inNoLesson: (place) =>
    `${place} no está en una lección de este curso. Nombra una lección, o una carpeta o un archivo suyo: \`kata list\` las muestra todas.`,
  noFolder: (folder) => `No hay una carpeta ${folder}. Indica la carpeta que contiene los tests.`,
  noFolderButFile: (file) => `${file} no es una carpeta. Indica la carpeta que contiene los tests.`,
  noTestFile: (folder, nearly) =>
    `${folder} no contiene ningún archivo de tests. Su nombre debe acabar en .test.ts${nearly === undefined ? '' : `: cambia el nombre de ${nearly}`}.`,
  oddPath: (file) =>
    `${file} tiene #, ? o \\ en su ruta, y Vite no carga nada desde ahí. Cambia el nombre o cópialo a otro lugar.`,
  skipped: (file, others) =>
    others === 0
      ? `${file} no se juzga: el nombre de un archivo de tests debe acabar en .test.ts.`
      : `${file} no se juzga, y ${others} más como él tampoco: el nombre de un archivo de tests debe acabar en .test.ts.`,
  notBeside: (file) =>
    `No hay ningún ${file} junto a los tests. Es el archivo que se corrige en esta lección: ponlo otra vez ahí.`,
  cannotRead: (file, reason) => `No se puede leer ${file}: ${reason}.`,
  cannotReadOfCourse: (file, reason) =>
    `No se puede leer ${file}: ${reason}. \`git restore ${file}\` recupera lo que tiene el curso.`,
  noManifest: (file) =>
    `Falta ${file}. \`git restore ${file}\` lo recupera; en una lección nueva, empieza con una copia del de otra.`,
  cannotSay: (reason) =>
    `No se puede escribir la respuesta: ${reason}. Libera espacio o envíala a otro lugar.`,
  damaged: (file, reason) =>
    `${file} está dañado: ${reason.replace(/\.$/, '')}. \`git restore ${file}\` recupera lo que tiene el curso.`,
  diskRefuses: (place, reason) =>
    `No se puede usar ${place}: ${reason}. Arregla eso o mira \`npx kata doctor\`.`,
  wholeCourse: (folder) =>
    `${folder} contiene el curso entero. Indica la carpeta que contiene los tests de una lección.`,
  changedSource: (module, others) =>
    others === 0
      ? `${module} no está como en el curso, así que no se puede juzgar nada. \`git restore src\` recupera el original; después juzga otra vez.`
      : `${module} y ${others} más no están como en el curso, así que no se puede juzgar nada. \`git restore src\` recupera los originales; después juzga otra vez.`,
  cannotWrite: (file, reason) =>
    `No se puede escribir ${file}: ${reason}. Indica otro archivo, o - para la pantalla.`,
  oneLesson: '--tests va con una sola lección: nómbrala o quita --tests.',
  allOrNames: '--all toma todas las lecciones. Quita --all, o quita los nombres.',
  nameOrAll: 'Nombra la lección que quieres restaurar, o usa --all para todas.',
  allAlone: '--put-back y --keep van con una sola lección. Nómbrala en lugar de usar --all.',
  backOrKeep: '--put-back y --keep no se pueden usar juntos. Usa uno de los dos.',
  oneOutput: '--plain, --events y --problems no se pueden usar juntos. Usa uno de ellos.',
};
