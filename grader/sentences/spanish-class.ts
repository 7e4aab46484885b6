import type { classes as english } from './english-class.ts';

/** What is said to a teacher who grades a class, in Spanish. */
export const classes: typeof english = {
  help: {
    command: 'evalúa una carpeta de entregas; continúa donde se detuvo',
    merge: 'une los resultados de las partes de una clase',
    pack: 'empaqueta tus lecciones en un zip para entregarlo',
    out: 'la carpeta para los resultados',
    roster: 'una lista CSV de estudiantes con fechas de entrega; roster.csv en la carpeta se encuentra solo',
    shard: 'solo una parte de la clase: 2/3; o 3 si Kubernetes o Slurm cuenta las partes',
    concurrency: 'cuántas entregas se evalúan a la vez',
    sandbox: 'qué encierra el código de los estudiantes: auto, bubblewrap, container, permission, none',
    confirm: 'cuántas capturas se comprueban otra vez en un proceso sellado: all, none o un número',
    variants: 'una carpeta con bugs tuyos',
    timeLimit: 'segundos para una lección de un estudiante',
    memoryLimit: 'megabytes para un estudiante (solo Linux lo sabe)',
    diff: 'compara dos carpetas de resultados: qué nota ha cambiado y por qué',
    packOut: 'el zip que se escribe',
  },
  correctFile: 'Corrígelo y empieza otra vez.',
  noFolder: (folder) => `No existe la carpeta ${folder}. Indica la carpeta que contiene las entregas.`,
  isArchive: (file) => `${file} no es una carpeta. Descomprímelo e indica la carpeta que resulta.`,
  oneFolder: 'Indica una sola carpeta de entregas.',
  noOut: 'Di dónde van los resultados: --out CARPETA.',
  outIsIn: (out) =>
    `Los resultados no pueden ir a ${out}, porque ahí están las entregas. Indica otra carpeta.`,
  nothingHandedIn: (folder) => `No hay entregas en ${folder}. Cada una es una carpeta, un zip o un tar.gz.`,
  noSolution:
    'El curso no tiene ninguna solución con la que comprobar el evaluador. Usa un clon del curso completo.',
  noCount: 'SLURM_ARRAY_TASK_ID o JOB_COMPLETION_INDEX tiene un valor. Di cuántas partes hay: --shard 3.',
  inUse: (out, lock) => `Otro kata escribe en ${out}. Espera a que termine. Si no hay otro, borra ${lock}.`,
  noConfirm: (text) => `--confirm no puede ser ${text}. Puede ser all, none o un número.`,
  noLevel: (text, levels) => `No existe el aislamiento ${text}. Puede ser uno de estos: ${levels}.`,
  atLeastOne: (flag) => `${flag} debe ser un número entero, 1 o más.`,
  badOverride: (place, reason) => `${place}: ${reason}. Corrígelo y empieza otra vez.`,
  shard: {
    noShard: (text) => `No existe la parte ${text}. La primera de tres es 1/3.`,
    noIndex: (of) => `Di cuál de las ${of} partes: --shard 1/${of}.`,
    noCount: 'Algo cuenta las partes. Di cuántas hay: --shard 3.',
  },
  roster: {
    noStudents: (file) => `${file} no tiene la columna student. Su primera línea debe nombrar las columnas.`,
    noCsv: (file, reason) => `${file} no es un CSV válido: ${reason}. Corrígelo y empieza otra vez.`,
    noMoment: (place, text) =>
      `${place}: ${text} no es una fecha con zona horaria. Escríbela así: 2026-11-30T23:59:00+01:00.`,
    noFile: (file, reason) => `No se puede leer ${file}: ${reason}. Indica un archivo CSV.`,
    doubled: (file, student) => `${file} nombra dos veces a ${student}. Cuenta la primera línea.`,
    unknown: (students) => `Estos estudiantes no están en la lista: ${students}.`,
    absent: (students) => `Estos estudiantes de la lista no entregaron nada: ${students}.`,
  },
  progress: {
    line: (done, of) => `Evaluadas ${done} de ${of}`,
    minutesLeft: (minutes) => `faltan unos ${minutes} min`,
    answer: (student, lesson, status) => `Evaluada, de ${student}, ${lesson}: ${status}`,
  },
  summary: {
    graded: (count) => `evaluadas: ${count}`,
    results: (out) => `Los resultados están en ${out}: grades.csv, marks.csv y records.`,
    ours: (count) =>
      `${count} no se pudieron evaluar, y es culpa nuestra. No tienen nota. Empieza otra vez para volver a intentarlo.`,
    interrupted: (done, of) => `Detenido. ${done} de ${of} están guardadas.`,
    goOn: (command) => `\`${command}\` continúa desde aquí.`,
    canary: (problem) =>
      `El evaluador dio una nota equivocada a nuestra propia solución (${problem}), así que se detuvo. Lo evaluado antes está guardado.`,
    doctor: '`kata doctor` dice qué falla en esta máquina.',
  },
  merge: {
    noResults: (folder, file) =>
      `${folder} no contiene resultados de \`kata class\`: no tiene un ${file} que se pueda leer.`,
    none: 'Indica las carpetas que hay que unir.',
    otherKit: (one, its, other, others) =>
      `${one} se evaluó con la versión ${its} del kit, y ${other} con ${others}. Evalúa otra vez una de ellas.`,
    otherCourse: (one, other, what) =>
      `${one} y ${other} se evaluaron de forma distinta: cambia ${what}. Evalúa otra vez una de ellas.`,
    theCourse: 'el propio curso',
    theRoster: 'la lista de estudiantes',
    theOptions: '--sandbox, --confirm o --variants',
    otherFiles: (student, lesson) =>
      `Las partes tienen archivos distintos de ${student} para ${lesson}. Evalúa otra vez esa parte.`,
    done: (count, out) => `Unidas ${count} respuestas. Los resultados están en ${out}.`,
    missing: (count, students) => `Faltan ${count} respuestas, de ${students}.`,
  },
  diff: {
    two: 'Indica dos carpetas de resultados: `kata class --diff OLD NEW`.',
    noRecords: (folder) => `${folder} no contiene registros de \`kata class\`.`,
    damaged: (file) => `${file} está dañado. Ejecuta otra vez \`kata class\` con el mismo --out.`,
    none: 'Ninguna nota ha cambiado.',
    added: (who, mark) => `${who}: nueva, ${mark}`,
    gone: (who, mark) => `${who}: ya no está, tenía ${mark}`,
    changed: (who, before, now, why) => `${who}: de ${before} a ${now} (${why})`,
    caughtNow: (bug) => `ahora se captura: ${bug}`,
    missedNow: (bug) => `ya no se captura: ${bug}`,
    policy: 'course.yaml calcula otras notas',
    files: 'archivos',
    status: 'estado',
    verdict: 'veredicto',
    kills: 'mutantes eliminados',
    mutants: 'mutantes pedidos',
    private: 'bugs privados',
    late: 'minutos de retraso',
    override: 'tu propia nota',
  },
  packs: {
    noFolder: (folder) =>
      `No existe la carpeta ${folder}. Indica una carpeta con bugs; \`kata new pack NOMBRE\` crea una.`,
    empty: (folder) => `No hay bugs en ${folder}. \`kata new pack NOMBRE\` crea una carpeta con un ejemplo.`,
    cannotRead: (file, reason) => `No se puede leer ${file}: ${reason}. Corrígelo y empieza otra vez.`,
    noModule: (file, module) =>
      `${file}: no existe ${module}. Las carpetas deben nombrar un módulo, como en bugs/orders/product-service/slug.yaml.`,
    doesNotParse: (file, module, line, reason) =>
      `${file}: con estos cambios la línea ${line} de ${module} tiene un error de sintaxis (${reason}). Corrígelo y empieza otra vez.`,
    notCaught: (file) =>
      `${file}: ninguna solución detecta este bug, así que no puede contar. Rompe una promesa que una solución comprueba.`,
    counts: (lesson, count) => `${lesson}: bugs tuyos que cuentan: ${count}.`,
    elsewhere: (files) =>
      `Estos bugs tuyos no cuentan en ninguna lección de esta clase: ${files.join(', ')}.`,
  },
  pack: {
    nothing:
      'Ninguna lección está empezada, así que no hay nada que empaquetar. Nombra una lección para empaquetarla como está.',
    packed: (lesson, files) => `Incluido de ${lesson}: ${files}`,
    written: (file) => `Empaquetado en ${file}. Entrega este archivo.`,
  },
};
