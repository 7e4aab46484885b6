import type { Catalogue } from './english.ts';

/** What a worker that runs another person's suite is held by, and what it may not do, in Spanish. */
export const sandbox: Catalogue['sandbox'] = {
  closed: (place) =>
    `${place} no está abierto para unas pruebas que se evalúan en un sandbox. Importa tus archivos, #src, #fixtures o un paquete del curso.`,
  closedPackage: (name) =>
    `El paquete ${name} no está abierto para unas pruebas que se evalúan en un sandbox. Usa los paquetes de las lecciones.`,
  closedGlob:
    "import.meta.glob solo está abierto para la propia carpeta de las pruebas. Sus patrones deben empezar por './'.",
  over: {
    time: ({ timeMs }) =>
      `La evaluación tardó más de ${Math.round(timeMs / 1000)} segundos y se detuvo. Busca una prueba que espera o se repite.`,
    memory: ({ memoryMb }) =>
      `Las pruebas usaron más de ${memoryMb} MB de memoria y se detuvieron. Busca una prueba que guarda lo que crea.`,
    processes: ({ processes }) =>
      `Las pruebas iniciaron más de ${processes} procesos y se detuvieron. Una prueba no inicia programas.`,
    output: ({ outputMb }) =>
      `Las pruebas escribieron más de ${outputMb} MB y se detuvieron. Quita lo que imprime.`,
    messages: () =>
      'Las pruebas hablaron con el evaluador en nombre de su proceso y se detuvieron. Quita lo que usa process.send o su canal.',
  },
  acts: {
    read: 'lee otros archivos',
    write: 'escribe archivos',
    environment: 'lee el entorno del evaluador',
    connect: 'se conecta a esta máquina',
    program: 'inicia programas',
    thread: 'inicia hilos',
    debugger: 'abre un depurador',
    signal: 'envía señales al evaluador',
  },
  leaks: (level, acts) =>
    `El sandbox ${level} no protege en esta máquina: una prueba todavía ${acts.join(', ')}. Elige otro, o --sandbox none.`,
  doesNotStart: (level, reason) =>
    `El sandbox ${level} no arranca en esta máquina: ${reason}. Quizá \`npx kata doctor\` sepa por qué; --sandbox none ejecuta sin protección.`,
  noneWorks:
    'Ningún sandbox funciona en esta máquina, así que no se ejecutan archivos de otras personas. Instala bubblewrap, o elige --sandbox permission o none.',
  noContainer: (command) =>
    `kata no aísla una sola prueba en un contenedor. Ejecútalo entero en uno, con tus rutas: ${command}`,
  noLevel: (level, levels) => `No existe el sandbox ${level}. Puede ser ${levels.join(', ')}.`,
  unprotected:
    'Estos archivos no son del curso y se ejecutan sin protección. `--sandbox auto` los aísla donde esta máquina puede.',
  help: 'qué aísla las pruebas de otra persona: auto, bubblewrap, container, permission o none',
};
