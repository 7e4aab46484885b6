import type { Catalogue } from './english.ts';

/** Lo que se dice de las copias del curso, en español. */
export const exports: Catalogue['exports'] = {
  help: {
    command: 'escribe una copia del curso: student o gradescope',
    lesson: 'una lección que se evalúa, para gradescope; se puede repetir',
    sandbox:
      'lo que retiene el código de los estudiantes, para gradescope: permission, auto, bubblewrap, none',
  },
  noKind: (kind) =>
    `No se puede exportar nada con el nombre ${kind}. Es student o gradescope: \`kata export student DIR\`.`,
  notEmpty: (folder) => `${folder} no está vacía. Da una carpeta nueva: no se sobrescribe nada.`,
  noFolderButFile: (file) => `${file} es un archivo. Da una carpeta nueva.`,
  insideKit: (folder) => `${folder} está dentro del curso. Da una carpeta fuera de él, como ../students.`,
  notWritten: (folder, reason) =>
    `No se puede escribir en ${folder}: ${reason}. Da una carpeta en la que puedas escribir.`,
  onlyGradescope: (flag) => `${flag} va con \`kata export gradescope\`. Quítalo.`,
  noSolutions: 'Esta copia del curso no tiene soluciones. Las tiene tu docente.',
  calibrated: (lesson, gradable, all) => `${lesson}: se piden ${gradable} de ${all} mutantes`,
  student: {
    done: (files, folder) => `Se han escrito ${files} archivos en ${folder}, sin soluciones.`,
    next: (folder) =>
      `Pruébalo: \`cd ${folder}\`, \`npm ci\`, \`npm start\`. Luego conviértelo en un repositorio de plantilla.`,
  },
  gradescope: {
    needsLesson: 'Nombra al menos una lección: --lesson 08-edge-cases.',
    failed: (reason) => `El evaluador ha fallado: ${reason} No es culpa tuya. Avisa a tu docente.`,
    done: (folder) =>
      `Se ha escrito ${folder}. Sube ${folder}/autograder.zip en Configure Autograder. La tarea vale 100 puntos.`,
  },
  calibration: {
    unreadable: (reason) =>
      `No se puede leer variants/calibration.json: ${reason}. \`git restore variants\` lo recupera.`,
    damaged: 'variants/calibration.json está dañado. `git restore variants` lo recupera.',
    otherKit: (its, ours) =>
      `variants/calibration.json es de la versión ${its} del kit, y esta es la ${ours}. Pide las dos cosas otra vez a tu docente.`,
    otherStryker: (its, ours) =>
      `variants/calibration.json es de Stryker ${its}, y aquí hay ${ours}. Ejecuta \`npm ci\`.`,
    otherMutants: (lesson, file) =>
      `${file} trata de otros mutantes de la lección ${lesson}. \`git restore stryker.conf.json variants\` recupera los originales.`,
  },
};
