import type { classPage as english } from './english-class-page.ts';

/** What is on the page of a class, in Spanish. */
export const classPage: typeof english = {
  title: 'La clase',
  titleWithoutNames: 'La clase, sin nombres',
  counts: (students, lessons, answers) =>
    `${students} ${students === 1 ? 'estudiante' : 'estudiantes'}, ${lessons} ${lessons === 1 ? 'lección' : 'lecciones'}, ${answers} ${answers === 1 ? 'respuesta' : 'respuestas'}`,
  forTeachers:
    'Esta página es para docentes. Nombra todos los bugs: muéstrala solo cuando una lección haya terminado.',
  hide: 'Ocultar los nombres',
  stillThere: (file) =>
    `Los nombres ocultos siguen en este archivo. Para compartir la página, usa \`${file}\`, que no tiene ninguno.`,
  noNames: 'Este archivo no tiene ningún nombre. El orden de los números no depende de los nombres.',
  mayTell: 'Las notas aún pueden revelar quién es alguien. Lo que escribieron los estudiantes no está aquí.',
  strays: (answers) =>
    answers === 1
      ? 'Una respuesta no corresponde a ninguna lección. El resumen del curso dice cuál.'
      : `${answers} respuestas no corresponden a ninguna lección. El resumen del curso dice cuáles.`,
  contents: 'En esta página',
  student: 'Estudiante',
  numbered: (number) => `Estudiante ${number}`,
  mark: 'Nota',
  missedBugs: 'Escapan',
  missedBugsWhy: 'Bugs que escapan en todas las lecciones',

  lessons: {
    title: 'Estudiantes y lecciones',
    intro: 'Cada celda tiene la nota y un signo para el veredicto.',
    sort: 'Pulsa el encabezado de una columna para ordenar por ella.',
    none: 'Todavía no hay ninguna entrega.',
    middleMark: 'Nota mediana',
    nothing: 'nada entregado',
    noVerdict: 'sin veredicto',
    ours: 'todavía sin nota',
  },

  bugs: {
    title: 'Estudiantes y bugs',
    most: 'Bugs que escapan a más estudiantes',
    byLesson: 'Lección por lección',
    intro: 'Abre una lección para ver quién detecta cada bug. Primero está lo que escapa a más estudiantes.',
    none: 'Todos los bugs preguntados se detectan siempre.',
    noBugs: 'Todavía no se preguntó a ninguna suite por un bug.',
    summary: (bugs, missed, asked) =>
      `${bugs} ${bugs === 1 ? 'bug' : 'bugs'}; el más difícil escapa a ${missed} de ${asked}`,
    list: (lesson) => `Los bugs de ${lesson}`,
    own: (task) => `El bug que cada estudiante escribió para la tarea ${task}.`,
    table: (lesson) => `Quién detecta cada bug de ${lesson}`,
    number: 'N.º',
    bug: 'El bug',
    lesson: 'Lección',
    task: 'Tarea',
    missedBy: 'Escapa a',
    ofStudents: (some, all) => `${some} de ${all}`,
    ofLesson: 'Bugs que escapan en esta lección',
    caught: 'detectado',
    missed: 'escapa',
    notAsked: 'sin preguntar',
  },

  mistakes: {
    title: 'El mismo error en los tests de varios estudiantes',
    intro: 'Estos tests rechazan código correcto o no comprueban nada, así que no cuentan.',
    none: 'No hay dos estudiantes que compartan un error así.',
    students: 'Estudiantes',
    message: 'Lo que dice el kit',
    reason: 'Motivo',
    cut: (shown, all) => `Estos son los primeros ${shown} de ${all}.`,
  },

  likeness: {
    title: 'Suites que se parecen',
    notCompared: 'Las suites se calificaron por partes, así que aquí no se compararon.',
    hidden: 'Esta parte no se muestra mientras los nombres están ocultos.',
  },
};
