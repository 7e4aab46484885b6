import type * as english from './english-coach.ts';

/** What the coach says, in Spanish. */
export const coach: typeof english.coach = {
  howItGoes: 'Abre el archivo, escribe y guarda. Cada vez que guardas, respondemos aquí.',
  task: (file) => `La tarea: ${file}`,
  keysAreThere: 'También hay teclas: ? las nombra.',
  plainIsThere: 'Para un lector de pantalla: `npm start -- --plain` solo escribe líneas.',

  starting: 'empezando …',
  running: 'ejecutando tus tests …',
  saved: 'Guardado. Ejecutando tus tests …',
  onBugs: 'Ahora tus tests se ejecutan en tiendas que tienen un bug cada una …',
  waits: (count) =>
    `En ${count === 1 ? 'un cambio' : `${count} cambios`} de la tienda un test todavía no ha terminado. Preguntamos otra vez, y le damos todo su tiempo …`,
  onMutants: 'Buscando cambios más pequeños que tus tests no detectarían …',

  blank: 'El archivo está vacío. Si no lo hiciste tú, r recupera el original.',
  writeAnExpect: 'Escribe en un expect(…) lo que debe ser verdad.',
  taskOpen: 'TODO',
  hintTellsMore: 'h dice más.',
  manyCaught: (bugs) => `${bugs} bugs atrapados ahora mismo: m dice qué test detectó cada uno.`,
  enterShows: '(Enter muestra más.)',
  besideOurs:
    'La has superado. Aquí está nuestra solución junto a la tuya. Debajo está lo que detectaron tus tests.',
  learned: 'Has practicado',
  goOnWith: ({ next, nextCore }) => {
    const ours = 's muestra nuestra solución, d la pone junto a la tuya.';
    if (next === undefined) return `Esta era la última lección: l las muestra todas. ${ours}`;
    return nextCore === undefined
      ? `n sigue con ${next}. ${ours}`
      : `n sigue con ${next}, que es optativa. c sigue con ${nextCore}, del camino principal. ${ours}`;
  },
  moreSurvivors: (count) => `… y ${count} más: m ${count === 1 ? 'lo muestra' : 'los muestra'}.`,
  survivors: 'Para dominar la lección, detecta también esto. h da pistas:',
  hint: (task, step, steps, text) => `Pista ${step} de ${steps} de la tarea ${task}: ${text}`,
  firstAbove: 'Corrige primero el test que se nombra arriba. Esta pista es para el paso siguiente.',
  scroll: (from, to, lines) => `Líneas ${from}–${to} de ${lines}. ↑ ↓ muestran el resto.`,
  /** The place in the course, in one line. */
  position: {
    lesson: (number, lessons) => `Lección ${number} de ${lessons}`,
    passed: (lessons) => (lessons === 1 ? '1 superada' : `${lessons} superadas`),
    bugs: (caught, bugs) => `${caught} de ${bugs} bugs atrapados`,
  },
  masteryHint: (step, steps, title, text) => `Pista ${step} de ${steps}. ${title}. ${text}`,
  whichTask: (tasks) =>
    `¿Qué tarea? Pulsa ${tasks.slice(0, -1).join(', ')} o ${tasks.at(-1)}. h otra vez toma la tarea ${tasks[0]}.`,
  taskIsDone: (task, tasks) =>
    `La tarea ${task} ya no necesita ninguna pista. Pulsa ${tasks.slice(0, -1).join(', ')} o ${tasks.at(-1)}.`,

  keys: {
    'n': 'lección siguiente',
    'c': 'siguiente lección del camino principal',
    'p': 'lección anterior',
    'h': 'pista',
    'l': 'lista de lecciones',
    's': 'nuestra solución',
    'd': 'tus tests junto a nuestra solución',
    'r': 'restaurar: recupera el archivo original',
    'e': 'abre el archivo en tu editor',
    'm': 'más: lo que detectaron tus tests, y todo lo que no detectan; m otra vez lo oculta',
    't': 'la tarea otra vez',
    'w': 'el tablero en vivo, en tu navegador',
    'Enter': 'cómo van tus tests',
    '↑ ↓': 'una línea arriba o abajo; Espacio y las teclas de página mueven una página',
    '?': 'esta ayuda',
    'q': 'salir',
  },
  footer: {
    'n': 'seguir',
    'c': 'camino principal',
    'h': 'pista',
    't': 'tarea',
    'e': 'editar',
    'm': 'más',
    's': 'solución',
    'd': 'diff',
    'l': 'lista',
    '?': 'teclas',
    'q': 'salir',
  },
  unknownKey: (key) => `${key} no hace nada aquí. Estas teclas sí:`,
  again: {
    next: 'Todavía no has superado esta lección. Pulsa n otra vez para seguir de todos modos; p te trae de vuelta.',
    core: 'Todavía no has superado esta lección. Pulsa c otra vez para seguir de todos modos; p te trae de vuelta.',
    solution:
      'Todavía no la has superado, y justo antes de lograrlo es cuando más se aprende. Pulsa s otra vez para ver nuestra solución.',
    diff: 'Todavía no la has superado, y justo antes de lograrlo es cuando más se aprende. Pulsa d otra vez para ver nuestra solución junto a la tuya.',
    reset: 'Pulsa r otra vez para recuperar el original. Tu versión se guarda en .kata/saved.',
  },
  noNext: 'Esta es la última lección.',
  noPrevious: 'Esta es la primera lección.',
  hintSoon: 'Tus tests todavía se ejecutan: la pista llega con la respuesta.',
  noHint: 'No hay nada para lo que dar una pista.',
  openHere: (place) =>
    `Abre ${place} en tu editor. Para que e lo abra, pon en EDITOR el comando de tu editor.`,
  editorFailed: (editor, reason, place) => `${editor} no arrancó: ${reason}. Abre ${place} tú mismo.`,
  editorNotFound: 'no se encontró',
  isGone: (folder) =>
    `La carpeta ${folder} no está. Ponla otra vez y seguimos; \`git restore ${folder}\` recupera lo que git tiene de ella.`,
  noFile: (folder) =>
    `${folder} ya no tiene ningún archivo de tests. Ponlo otra vez, o pulsa r para el original.`,
  cannotRead: (file, reason) => `No se puede leer ${file}: ${reason}. Seguimos cuando se pueda leer.`,
  failed: (reason) =>
    `kata ha fallado: ${reason}. No es culpa tuya: guarda otra vez, o pulsa q y ejecuta \`npm start\`.`,
  notSaved:
    'No se pudo escribir tu progreso en .kata: `npx kata doctor` dice por qué. Lo que lees aquí sigue siendo correcto.',
  goOn: 'Después: `npm start` en una terminal. Responde cada vez que guardas.',
  goodbye: 'Tus tests quedan como están. `npm start` sigue aquí.',
};

/** For those who finish. */
export const closing: typeof english.closing = {
  done: (lessons) =>
    `Has llegado al final del camino principal. ${lessons === 1 ? 'Una lección está superada' : `${lessons} lecciones están superadas`}.`,
  caught: (bugs) =>
    `Tus tests atrapan ${bugs === 1 ? 'un bug' : `${bugs} bugs distintos`}, y no rechazan ninguna tienda correcta.`,
  allMastered: 'Todas estas lecciones están dominadas.',
  notMastered: (lessons) =>
    `Superadas y no dominadas: ${lessons.join(', ')}. \`npx kata learn LESSON\` dice qué falta.`,
  open: 'Una casilla vacía solo dice que tus tests no lo han mostrado todavía. O una lección muestra otra cosa.',
  planned: 'Algunos hábitos son de lecciones que están previstas y todavía no están aquí.',
  next: 'Lo que viene ahora es tu propio código, con las mismas herramientas:',
  vitest:
    '1. En tu proyecto: `npm install --save-dev vitest`, y después `npx vitest`. Responde cada vez que guardas.',
  promise: '2. Elige una promesa de tu código. Escribe el test que detecta si se rompe.',
  stryker:
    '3. `npm init stryker@latest`, y después `npx stryker run`. Cambia el código, y nombra lo que ningún test detecta.',
};
