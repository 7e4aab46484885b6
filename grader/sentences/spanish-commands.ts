import type { commands as english } from './english-commands.ts';
import { doctor } from './spanish-doctor.ts';

/** What the commands beside the coach say, in Spanish. */
export const commands: typeof english = {
  yesOrNo: '[s/N]',
  yesWords: 's si sí y',
  progress: {
    damaged:
      'Tu progreso en .kata/progress.json está dañado, así que empezamos un archivo nuevo. El anterior se guarda al lado, y tus tests no cambian.',
    newer:
      'Un kit más nuevo escribió tu progreso en .kata/progress.json. Empezamos un archivo nuevo y guardamos el otro al lado. `git pull` trae el kit más nuevo.',
    unreadable: (reason) =>
      `No se puede leer tu progreso en .kata/progress.json (${reason}), así que empezamos un archivo nuevo. Tus tests no cambian.`,
    notWritten:
      'No se pudo escribir tu progreso en .kata: `npx kata doctor` dice por qué. Lo que lees aquí sigue siendo correcto.',
  },

  starter: {
    none: (id) =>
      `No se conoce el original de ${id}: no está en variants/starters.json. Tus archivos quedan como están. \`git log -- lessons/${id}\` muestra versiones anteriores; quien escribe lecciones las añade con \`kata verify --write-starters\`.`,
    unreadable: (reason) =>
      `No se puede leer variants/starters.json, que tiene las lecciones originales: ${reason}. Tus archivos quedan como están. Recupera ese archivo: \`git restore variants/starters.json\`, o de la descarga.`,
    otherShape: 'tiene otra forma',
    changed: (id, number) =>
      `${id} tiene un original nuevo desde que la empezaste. Tu versión no cambia. \`kata reset ${number}\` trae el nuevo y guarda la tuya; \`kata reset ${number} --keep\` conserva la tuya.`,
  },

  reset: {
    done: (id, saved) => `${id} es otra vez el original. Tu versión está guardada en ${saved}.`,
    isStarter: (id) => `${id} ya es el original. No se cambió nada.`,
    putBack: (id, saved) => `Tu versión de ${id} está otra vez aquí, desde ${saved}.`,
    putBackKept: (saved) => `Lo que había antes está guardado en ${saved}.`,
    isBack: (id, saved) => `${id} ya es igual que tu versión de ${saved}. No se cambió nada.`,
    nothingSaved: (id) => `No hay ninguna versión de ${id} en .kata/saved: nunca se restauró.`,
    notSaved: (id, reason) =>
      `No se pudo guardar tu versión de ${id} en .kata/saved: ${reason}. Por eso no se cambió nada.`,
    notWritten: (file, reason, saved) =>
      `No se puede escribir ${file}: ${reason}. Tu versión está guardada en ${saved}.`,
    kept: (id) => `${id} queda como la tienes.`,
    askAll: (lessons) =>
      lessons === 1
        ? 'Has cambiado una lección. Tu versión se guarda en .kata/saved. ¿La restauramos?'
        : `Has cambiado ${lessons} lecciones. Tus versiones se guardan en .kata/saved. ¿Las restauramos todas?`,
    needsYes: (lessons) =>
      lessons === 1
        ? 'Has cambiado una lección. Con --yes se restaura, y tu versión se guarda en .kata/saved.'
        : `Has cambiado ${lessons} lecciones. Con --yes se restauran todas, y tus versiones se guardan en .kata/saved.`,
    declined: 'Bien. No se cambió nada.',
    allAreStarters: 'Todas las lecciones están como en el curso. No se cambió nada.',
  },

  hint: {
    of: (step, steps, task, title) => `Pista ${step} de ${steps} de la tarea ${task}, ${title}`,
    ofMastery: (step, steps, title) => `Pista ${step} de ${steps}. ${title}`,
    requirement: (requirement) =>
      `Uno de los bugs de aquí rompe la fila "${requirement}" de docs/requirements.md.`,
    oneBug: (behaviour) => `Uno de los bugs de aquí: ${behaviour}`,
    earlier: 'Ya has leído:',
    more: (left, others) =>
      left === 0
        ? `Esa era la última de estas pistas.${others === 0 ? '' : ' Pide otra vez para recibir pistas sobre otra cosa.'}`
        : `${left === 1 ? '1 pista más espera' : `${left} pistas más esperan`}: pide otra vez.`,
    otherTasks: (tasks) =>
      `Para ${tasks.length === 1 ? 'la otra tarea' : 'otra tarea'}, añade ${tasks.map((task) => `\`--task ${task}\``).join(' o ')}.`,
    noTask: (id, task, tasks) =>
      `${id} no tiene una tarea ${task}. Tiene ${tasks.length === 1 ? 'la tarea' : 'las tareas'} ${tasks.join(', ')}.`,
    taskIsDone: (task, others) =>
      others.length === 0
        ? `La tarea ${task} está hecha. \`kata hint\` sin --task dice qué falta.`
        : `La tarea ${task} está hecha. Hay pistas para ${others.length === 1 ? 'la tarea' : 'las tareas'} ${others.join(', ')}.`,
    allRead: 'Esas eran todas las pistas sobre lo que falta.',
    allReadOnTask: (task) => `Esas eran todas las pistas sobre la tarea ${task}.`,
    ourWay: (id) => `\`kata solution ${id}\` muestra cómo lo hicimos.`,
    questions: (id) => `Al final de lessons/${id}/hints.es.md respondemos preguntas que otros tuvieron aquí.`,
    nothingMissed: 'Ahora no hay ninguna pista: nada está pendiente y nada se escapa.',
    firstThis: 'Primero esto:',
  },

  solution: {
    ask: (id) =>
      `Todavía no has superado ${id}, y justo antes de lograrlo es cuando más se aprende. ¿Mostrar nuestra solución de todos modos?`,
    needsYes: (id) =>
      `Todavía no has superado ${id}, y justo antes de lograrlo es cuando más se aprende. Con --yes se muestra nuestra solución de todos modos.`,
    none: (id) => `No hay una carpeta solutions/${id}. En algunos cursos, el profesor guarda las soluciones.`,
    declined: 'Bien. `kata hint` ayuda, paso a paso.',
    yours: 'la tuya',
    ours: 'la nuestra',
    onlyYours: 'Solo en la tuya:',
    onlyOurs: 'Solo en la nuestra:',
    aroundTests: (file) => `Alrededor de los tests, en ${file}:`,
    same: (file) => `${file}: el tuyo es igual que el nuestro.`,
    notThere: (file) => `${file}: no tienes ese archivo.`,
  },

  list: {
    chapters: {
      unit: 'Una unidad cada vez',
      doubles: 'Dobles: en lugar de lo externo',
      integration: 'Las partes juntas',
      quality: '¿Son buenos tus tests?',
      capstone: 'Proyectos finales',
    },
    notGraded: 'sin juzgar',
    notBegun: 'sin empezar',
    position: (lesson, all) => `Lección ${lesson} de ${all}`,
    passed: (passed, mastered) =>
      passed === 0
        ? 'ninguna superada todavía'
        : `${passed === 1 ? '1 superada' : `${passed} superadas`}, ${mastered === 1 ? '1 dominada' : `${mastered} dominadas`}`,
    bar: '# dominada   + superada   - todavía no',
    core: '* camino principal',
    current: '> estás aquí',
    minutes: (minutes) => `${minutes} min`,
    duration: (minutes) =>
      minutes < 100 ? `unos ${minutes} minutos` : `unas ${Math.round(minutes / 60)} horas`,
    newStarter: 'ahora empieza de otra manera',
    paths: 'Tres caminos:',
    afternoon: (lessons) => `una tarde      lecciones ${lessons}`,
    sixWeeks: 'seis semanas   el camino principal',
    semester: 'un semestre    todo',
    planned: (lessons) =>
      `${lessons === 1 ? 'Otra lección está prevista y todavía no está aquí' : `Otras ${lessons} lecciones están previstas y todavía no están aquí`}.`,
    next: '`npm start` sigue donde estás; `npx kata learn LESSON`, en cualquier otra.',
  },

  doctor,
};
