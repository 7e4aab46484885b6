import type { skeletons as english } from './english-new.ts';

const kinds = {
  bug: { none: 'ningún bug', one: 'Un bug' },
  refactoring: { none: 'ninguna refactorización', one: 'Una refactorización' },
};

/** What `kata new` says to an author, in Spanish. */
export const skeletons: typeof english = {
  noKind: (kind, known) => `No se puede escribir ${kind}. Puede ser uno de estos: ${known.join(', ')}.`,
  taken: (file) => `${file} ya existe. Elige otro nombre, o sigue con él.`,
  noLessonName: (name) =>
    `Una lección no se puede llamar ${name}. Usa un nombre como 26-flaky-tests o flaky-tests.`,
  sameLesson: (lesson) => `Ya existe ${lesson}. Elige otro número y otro nombre.`,
  noVariantName: (kind, name, example) =>
    `${kinds[kind].one} no se puede llamar ${name}. Indica el módulo de src y un nombre: ${example}.`,
  noModule: (kind, module, nearest) =>
    `No hay src/${module}, así que no puede contener ${kinds[kind].none}.${nearest === undefined ? '' : ` ¿Querías decir ${nearest}?`}`,
  cannotWrite: (file, reason) => `No se puede escribir ${file}: ${reason}.`,
  afterLesson: (lesson) =>
    `\`npx kata verify ${lesson} --watch\` dice qué falta por escribir; \`npx kata new bug …\` sigue.`,
  afterBug: (bug) =>
    `Nombra ${bug} en una tarea de una lección (lessons/NN-slug/lesson.yaml). Después ejecuta \`npx kata verify NN --table\`.`,
  noPackName: (name) =>
    `Un paquete no se puede llamar ${name}. Indica el nombre de una carpeta nueva, como private-bugs o ../private-bugs.`,
  afterPack: (folder) =>
    `\`npx kata class DIR --out OUT --variants ${folder}\` usa estos bugs. Guarda la carpeta donde ningún estudiante la vea.`,
  afterRefactoring: (module) =>
    `Cada lección que trata de ${module} la incluye. \`npx kata verify NN\` dice qué falta por hacer.`,
};
