import type { verify as english } from './english-verify.ts';

/** What `kata verify` says to an author, in Spanish. */
export const verify: typeof english = {
  found: (lesson, problems) => `${lesson}: ${problems === 0 ? 'en orden' : `${problems} por corregir`}`,
  summary: (tests, caught, bugs, correct) =>
    `(${tests} tests, ${caught} de ${bugs} bugs, ${correct} correctas)`,
  startersWritten: (lessons) =>
    `variants/starters.json tiene los originales de ${lessons} lecciones, y source.json tiene el de src.`,
  watching: 'Vigilando. Guarda un archivo y su lección se verifica otra vez; Ctrl-C termina.',
  cannotBeVerified: (lesson) => `${lesson}: no se puede verificar.`,
  noRefactoring: 'ninguna refactorización',
  unwritten: (file, line, wanted) => `${file}:${line}: falta por escribir${wanted}`,
  otherStarter: (file, lesson, isNoted) =>
    `${file}: ${isNoted ? `tiene otra versión de lessons/${lesson}` : `no tiene ${lesson}`}, y \`kata reset\` la toma de ahí. Ejecuta \`kata verify --write-starters\`.`,
  strayStarter: (file, lesson) =>
    `${file}: ya no hay una lección ${lesson}. Ejecuta \`kata verify --write-starters\`.`,

  files: {
    stray: (file) => `${file} no debe estar ahí. Quítalo.`,
    noTestFile: (folder) => `${folder} no tiene ningún archivo de tests donde escribir.`,
    notSolved: (file) => `Falta ${file}: las lecciones y las soluciones tienen los mismos archivos.`,
    noCounterpart: (file) => `${file} no tiene pareja en la lección. Quítalo.`,
    unused: (file) => `Ninguna lección usa ${file}. Nómbralo en una lección o quítalo.`,
    stillPlanned: (page, number, slug) =>
      `${page}: la lección ${number} (${slug}) está aquí, y su fila todavía dice que está prevista. Corrige la fila.`,
    noSolution: (folder) => `Falta ${folder}. Cada lección tiene una solución.`,
    noHints: (file) => `Falta ${file}. Dale a cada tarea un título y sus pistas.`,
  },

  bugs: {
    noRow: (file, requirement) =>
      `${file}: requirement: "${requirement}" no es una fila de docs/requirements.md. Nombra la fila que rompe.`,
    otherSubject: (file, module, lesson) =>
      `${file}: cambia ${module}, que no está entre los módulos de ${lesson}.`,
    typeError: (file, error) => `${file}: edits.: el módulo cambiado tiene un error de tipos, ${error}`,
    count: (lesson, bugs, least, most) =>
      `${lesson}: tiene ${bugs} bugs, y necesita ${most === Infinity ? `${least} o más` : `de ${least} a ${most}`}.`,
    sameHints: (file) => `${file}: dos de sus pistas son iguales. Haz que cada una diga más que la anterior.`,
    unbroken: (row) =>
      `docs/requirements.md: ningún bug incumple "${row}", así que nada lo juzga. Añade un bug, o quita la fila.`,
    noMutants: (lesson, module) =>
      `${lesson}: la solución no elimina ningún mutante de ${module}, así que "mastered" no le pide nada. Añádelo a mutate en stryker.conf.json, o pruébalo.`,
    unjudged: (lesson, task) =>
      `${lesson}: la tarea ${task} no tiene ningún bug ni respuesta, y la lección ningún hábito, así que nada la juzga. Añade uno, o quita la tarea.`,
    inTwoTasks: (lesson, bug) => `${lesson}: ${bug} está en dos tareas.`,
    fewRefactorings: (lesson, refactorings) =>
      `${lesson}: sus módulos tienen ${refactorings} refactorizaciones, y necesitan 2 o más.`,
  },

  kinds: {
    none: (file, kinds) => `${file}: no tiene kind. Nombra uno de ${kinds}.`,
    unknown: (file, kind, kinds) =>
      `${file}: kind: "${kind}" no está en ${kinds}. Nombra uno que esté, o añádelo.`,
    lacks: (lesson, kind) =>
      `${lesson}: ningún bug es de la clase "${kind}". Un proyecto final tiene todas las clases.`,
  },

  together: {
    missing: (file, bugs) =>
      `${file}: los tests de la solución atrapan casi siempre juntos estos bugs: ${bugs.join(', ')}. Ponlos como un grupo en together.`,
    stale: (file, bugs) =>
      `${file}: together: los tests de la solución distinguen estos bugs: ${bugs.join(', ')}. Quita el grupo.`,
  },

  pages: {
    noHeading: (file, task, title) => `${file}: no hay un título "## Task ${task}: ${title}".`,
    noHint: (file, task, title) => `${file}: "Task ${task}: ${title}" no tiene ninguna pista.`,
    tooLong: (file, lines, most) => `${file}: tiene ${lines} líneas, y el máximo es ${most}.`,
    questionsNotLast: (file, heading) => `${file}: "## ${heading}" no es el último título. Muévelo al final.`,
    noQuestion: (file, heading) =>
      `${file}: "## ${heading}" empieza con una pregunta, sola en su línea y en negrita.`,
    noAnswer: (file, question) => `${file}: "${question}" no tiene respuesta.`,
  },

  translations: {
    missing: (file) => `Falta ${file}. El camino principal está traducido. Escribe esta página.`,
    otherFrontMatter: (file, language) =>
      `${file}: sus datos iniciales tienen "title" y "objectives" en "${language}". Escribe los dos.`,
    otherObjectives: (file, found, wanted) =>
      `${file}: tiene ${found} objetivos, y la página en inglés tiene ${wanted}.`,
    otherTasks: (file, found, wanted) =>
      `${file}: tiene ${found} tareas, y la página en inglés tiene ${wanted}.`,
    otherBlocks: (file) => `${file}: sus bloques de código no son los de la página en inglés.`,
    codeMissing: (file, code) => `${file}: \`${code}\` está en la página en inglés, pero aquí no.`,
    codeAdded: (file, code) => `${file}: \`${code}\` no está en la página en inglés.`,
    noHeading: (file, heading) => `${file}: no hay un título "## ${heading}".`,
    otherHints: (file, where, found, wanted) =>
      `${file}: ${where} tiene ${found} pistas en la traducción, y ${wanted} en inglés.`,
    otherQuestions: (file, found, wanted) =>
      `${file}: responde ${found} preguntas, y la página en inglés responde ${wanted}.`,
    noTitle: (file, task, language) =>
      `${file}: tasks: ${task} no tiene un título en "${language}". Añade la clave "${language}".`,
    noBug: (file, language) => `${file}: no tiene "${language}". Añádelo, con behaviour y hints.`,
    noRefactoring: (file, refactoring) =>
      `${file}: no tiene palabras para ${refactoring}. Di ahí qué hace de otra manera.`,
  },

  terms: {
    tooEarly: (place, term, lesson) =>
      `${place}: usa "${term}", que se explica en la lección ${lesson}. Dilo con otras palabras o explícalo aquí.`,
    introducedTwice: (lesson, term) =>
      `la lección ${lesson} ya explica "${term}". Quítalo en una de las dos.`,
    notExplained: (term) => `"${term}" no aparece en README.md. Explícalo ahí o quítalo.`,
  },
  suites: {
    starter: (folder, verdict, wanted) =>
      `${folder}: la versión inicial es ${verdict}, y debe ser ${wanted.join(' o ')}.`,
    doesNotCount: (folder, test, why) => `${folder}: "${test}" no cuenta. ${why}`,
    broken: (folder, message) => `${folder}: ${message}`,
    onlyByTimeOut: (folder, bug) =>
      `${folder}: solo detecta ${bug} porque se acaba el tiempo. Haz que el bug se vea en una respuesta incorrecta.`,
    doesNotCatch: (folder, bug, outcome) => `${folder}: no atrapa ${bug} (${outcome}).`,
    doesNotAccept: (folder, implementation, outcome) =>
      `${folder}: no acepta ${implementation} (${outcome}).`,
    sameCatchers: (lesson, bugs) => `${lesson}: exactamente los mismos tests atrapan ${bugs.join(' y ')}.`,
    idle: (folder, test) =>
      `${folder}: "${test}" no atrapa ningún bug ni mata ningún mutante. Haz que mire más, o quítalo.`,
    notRun: 'sin ejecutar',
  },

  fix: {
    noModule: (lesson) => `${lesson}: no tiene un módulo propio, y una lección de tipo fix corrige uno.`,
    shipsNoBug: (module) =>
      `${module}: ningún bug de la lección hace exactamente esto con la solución, así que puede escapar a todos los tests. Haz que uno lo haga.`,
    noMending: (lesson) =>
      `${lesson}: todas las tareas tienen bugs, pero una lección de tipo fix necesita una sin ellos: la corrección.`,
  },

  attack: {
    noGiven: (lesson) =>
      `${lesson}: no nombra ninguna suite que atacar. Nombra sus archivos en given, en lesson.yaml.`,
    oneModule: (lesson, modules) =>
      `${lesson}: su objeto tiene ${modules} módulos, y un ataque es contra uno.`,
    hasBug: (lesson, bug) =>
      `${lesson}: nombra el bug ${bug}, pero aquí los bugs los escribe el alumno. Quítalo.`,
    noPart: (lesson, task) =>
      `${lesson}: la tarea ${task} no dice de qué métodos trata. Nómbralos en within.`,
    noMethod: (lesson, task, name, module) =>
      `${lesson}: la tarea ${task} trata de ${name}, que no está en ${module}. Corrige within.`,
    notSame: (lesson, file) =>
      `solutions/${lesson}/${file} debe ser igual que lessons/${lesson}/${file}: los bugs se juzgan con él. Cópialo.`,
    refuses: (lesson, on, why) =>
      `${lesson}: la suite dada rechaza ${on}, que es correcto (${why}). Corrige la suite.`,
    notEntered: (lesson, place) =>
      `${lesson}: la suite dada nunca entra en ${place}, así que no parece lo bastante buena. Añade un test.`,
  },

  freedoms: {
    notRefused: (lesson, test, file) =>
      `${lesson}: ninguna refactorización rechaza "${test}" (${file}). Haz que una use esta libertad.`,
    noTest: (file, freedom, module) =>
      `${file}: ningún test depende de ${freedom}, que docs/requirements.md le da a ${module}. Escribe uno.`,
    noFreedom: (file, test, module) =>
      `${file}: "${test}" no empieza con una libertad que docs/requirements.md le da a ${module}.`,
    mustPass: (file, test, failure) => `${file}: "${test}" debe pasar en la tienda misma: ${failure}.`,
    doesNotLoad: (file, failure) => `${file} no se carga: ${failure}.`,
  },

  probes: {
    none: (module) =>
      `variants/probes: ningún archivo importa #${module}. Escribe lo que una refactorización suya no debe cambiar.`,
    ended: (implementation, how) => `variants/probes: ${implementation}: ${how}.`,
    doNotLoad: (implementation, failure) => `variants/probes no se carga con ${implementation}: ${failure}.`,
    differs: (implementation, test, failure) =>
      `${implementation} se ve distinto desde fuera, "${test}": ${failure}.`,
  },

  report: {
    noMutant: (file, number) =>
      `${file}: los cambios del mutante ${number} del informe no dan ninguno de los de Stryker. Corrígelos.`,
    numbers: (file, count) =>
      `${file}: report: los números deben ir del 1 al ${count}, en el orden de los módulos y de sus líneas.`,
    otherText: (file) =>
      `${file} no es lo que dice Stryker de los mutantes de lesson.yaml. Ejecuta \`npm run reports\`.`,
    notAlive: (folder, number, fate) =>
      `${folder}: el original debe dejar vivo el mutante ${number} del informe, y no es así (${fate}).`,
    killed: (folder, number, answer) =>
      `${folder}: un test mata el mutante ${number} del informe, y según lesson.yaml es ${answer}.`,
    notKilled: (folder, number) =>
      `${folder}: ningún test mata el mutante ${number} del informe, que necesita uno.`,
    answer: (folder, number, message = '') =>
      `${folder}: su respuesta al ${number} debe ser correcta. ${message}`.trim(),
    unexplained: (file, number, list) =>
      `${file}: el mutante ${number} del informe no está en ${list}. Di allí por qué ningún test puede matarlo.`,
    noFreedom: (file, number, freedom, module) =>
      `${file}: mutante ${number} del informe: docs/requirements.md no da a ${module} la libertad ${freedom}.`,
  },

  mutants: {
    unexplained: (place, original, replacement, list) =>
      `${place}: ninguna solución mata \`${original}\` -> \`${replacement}\`. Mátalo, o di en ${list} por qué nada puede.`,
    killed: (list, original, replacement, file) =>
      `${list}: \`${original}\` -> \`${replacement}\` en ${file} está muerto, o ya no existe. Quítalo.`,
  },
};
