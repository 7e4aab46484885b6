import type * as english from './english-attacks.ts';

/** What the kit says of bugs that a learner writes, in Spanish. */
export const attacks: typeof english.attacks = {
  place: (file, line) => `${file}, línea ${line}`,
  missing: (file) => `No hay ningún ${file} al lado de los tests. \`kata reset\` trae el original.`,
  notYaml: (place, reason) =>
    `${place}: esto no es YAML válido (${reason}). Escribe el código debajo de \`|-\`, y sangra cada línea.`,
  colonInText: (place) =>
    `${place}: dentro de este texto no puede haber dos puntos y un espacio. Pon el texto entre comillas, o debajo de \`|-\`.`,
  noKeys: (file) => `${file} necesita las claves module, behaviour y edits. Escríbelas como en el original.`,
  unknownKey: (place, key) =>
    `${place}: aquí no se conoce la clave "${key}". Un archivo de bug tiene module, behaviour y edits, con find y replace.`,
  missingKey: (place, key) => `${place}: falta la clave "${key}". Añádela.`,
  noText: (place, key) => `${place}: "${key}" no es un texto. Escríbelo debajo de \`|-\`, o entre comillas.`,
  noList: (place) => `${place}: "edits" no es una lista de cambios. Empieza cada cambio con \`- find:\`.`,
  toWrite: (place, key) => `${place}: todavía no hay nada escrito en "${key}". Abre primero este archivo.`,

  otherModule: (place, module, wanted) =>
    `${place}: el ataque es contra ${wanted}, no contra ${module}. Cambia el módulo.`,
  notFound: (place, module) => `${place}: este texto no está en ${module}. Cópialo de ahí, con sus espacios.`,
  foundTwice: (place, module, times) =>
    `${place}: este texto está ${times} veces en ${module}. Copia más código de alrededor.`,
  sameText: (file) => `${file} no cambia nada: find y replace son iguales. Cambia el código.`,
  doesNotParse: (place, module, reason) =>
    `${place}: con este cambio ${module} no se puede leer (${reason}). Corrige el código debajo de \`replace\`.`,
  otherPart: (file, changed, wanted) =>
    `${file} cambia ${changed}, pero esta tarea trata de ${wanted.join(', ')}. Ataca ahí.`,
  oneText: (file, text) =>
    `${file} compara con "${text}", un texto elegido por ti. Rompe la promesa para todos, no para un solo caso.`,
  sameAsOther: (file, other) => `${file} es el mismo bug que ${other}. Escribe otro.`,

  neverEnds: (file) =>
    `Con el bug de ${file} un test no termina nunca, y eso aquí no es un bug. Haz que el código dé una respuesta falsa.`,
  endsProcess: (file) =>
    `El bug de ${file} cierra el proceso entero. Haz que el código dé una respuesta falsa.`,
  doesNotLoad: (file, failure) =>
    `Con el bug de ${file} el código no se carga: ${failure}. Escribe un cambio más pequeño.`,
  breaksAll: (file) =>
    `El bug de ${file} lo rompe todo: fallan todos los tests dados. Escribe un cambio más pequeño.`,
  seen: (file, test) => `La suite dada ve el bug de ${file}: falla su test "${test}". Ataca donde no mira.`,
  seenOutside: (file, failure) => `La suite dada ve el bug de ${file}: ${failure}. Ataca donde no mira.`,
  breaksNothing: (file) =>
    `Con ${file}, nuestros propios tests no ven diferencia. O no rompe ninguna promesa, o solo se nota en un caso que no probamos. Elige un caso más sencillo de su fila.`,

  uncaught: (file) =>
    `El bug de ${file} es bueno: la suite dada no lo ve. Ahora escribe un test tuyo que lo vea.`,
  all: (bugs) =>
    `${bugs === 1 ? 'Tu bug escapa' : `Tus ${bugs} bugs escapan`} a la suite dada, y tus tests ${bugs === 1 ? 'lo' : 'los'} atrapan.`,
};
