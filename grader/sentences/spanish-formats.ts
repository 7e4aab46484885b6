import type { formats as english } from './english-formats.ts';

/** What stands in the pages of a class and in files for other systems, in Spanish. */
export const formats: typeof english = {
  task: (number, title) => `Tarea ${number}: ${title}`,
  mutants: 'Cambios más pequeños del código',
  suite: 'Los tests en conjunto',
  privateBugs: (caught, total) =>
    `${caught} de ${total} ${caught === 1 ? 'bug atrapado' : 'bugs atrapados'} que solo conoce tu profesor.`,

  statuses: {
    'graded': 'calificada',
    'no-tests': 'sin tests',
    'rejected-files': 'archivos no aceptados',
    'unknown-lesson': 'lección desconocida',
    'other-version': 'otra versión del kit',
    'time-limit': 'sin tiempo',
    'memory-limit': 'sin memoria',
    'output-limit': 'demasiada salida',
    'crashed': 'terminó el proceso',
    'grader-error': 'se calificará de nuevo: el fallo es nuestro',
  },

  student: {
    title: (student) => `Comentarios para ${student}`,
    overview: 'Resumen',
    lesson: 'Lección',
    result: 'Resultado',
    mark: 'Nota',
    noMark: 'todavía ninguna',
    ofHundred: (mark) => `${mark} de 100`,
    late: (minutes) => `Entregado ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'} tarde.`,
    tasks: 'Tareas',
    refusing: 'Tests que rechazan código correcto',
    waiting: 'Tests sin terminar',
    printed: 'Escribió:',
    alive: 'Cambios que ningún test detecta',
    habits: 'Hábitos',
  },

  class: {
    title: 'Resumen del curso',
    counts: (submissions, students) =>
      `${submissions} ${submissions === 1 ? 'entrega' : 'entregas'} de ${students} ${students === 1 ? 'estudiante' : 'estudiantes'}.`,
    statuses: 'Qué pasó con las entregas',
    status: 'Estado',
    verdicts: 'Veredictos por lección',
    number: 'Número',
    lesson: 'Lección',
    middleMark: 'Nota mediana',
    missed: 'Bugs que escapan a muchos',
    bug: 'El bug',
    missedBy: 'Escapa a',
    ofStudents: (some, all) => `${some} de ${all}`,
    shared: 'El mismo error en los tests de varios estudiantes',
    reason: 'Motivo',
    message: 'Mensaje',
    students: 'Estudiantes',
    student: 'Estudiante',
    slowest: 'Las más lentas',
    seconds: 'Segundos',
    flags: 'Lo que conviene mirar',
    flag: 'Aviso',
    notGraded: 'Sin calificar',
    note: 'Por qué',
    nothing: 'Nada que contar.',
  },

  likeness: {
    title: 'Suites que se parecen',
    hint: 'Es una pista para mirar, nunca un veredicto. Mira las dos suites y pregunta a sus autores.',
    how: 'No se comparan nombres, números, textos, comentarios ni el orden de los tests. Lo que la lección da a todos no cuenta.',
    none: 'No hay dos suites que se parezcan mucho.',
    pair: (one, other) => `${one} y ${other}`,
    share: (lesson, percent) => `${lesson}: ${percent} % en común`,
    place: (one, from, to, other, start, end) =>
      `${one}, líneas ${from} a ${to}, y ${other}, líneas ${start} a ${end}`,
  },

  notWritten: (file, reason) => `No se puede escribir ${file}: ${reason}. Haz sitio o elige otra carpeta.`,
  unknownFormat: (name, known) => `No hay un formato ${name}. Los formatos son ${known.join(', ')}.`,
  formatNeedsOut: '--format necesita un archivo. Añade --out ARCHIVO, o --out - para la pantalla.',
  outNeedsFormat: '--out va con --format. Nombra un formato o quita --out.',
  oneAtATime: '--format va con una sola lección. Nómbrala.',
  needsMutants: 'Un formato necesita la puntuación, y esta necesita mutantes. Quita --no-mutants.',
  formatOrJson: '--format y --json no pueden escribir los dos en la pantalla. Da un archivo a uno de ellos.',
  studentNeedsOutput: '--for-student va con --json o con --format. Añade uno de ellos.',
  noFact: (name) =>
    `Classroom 50 define ${name} para sus trabajos, y aquí no está. Defínelo o elige otro formato.`,
  noCommitDate:
    'Classroom 50 necesita la fecha del commit, y git no la dice aquí. Ejecuta kata en un clon con un commit.',
};
