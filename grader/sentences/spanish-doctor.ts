import type { doctor as english } from './english-doctor.ts';

/** What `kata doctor` finds and advises, in Spanish. */
export const doctor: typeof english = {
  checks: {
    node: 'Node',
    npm: 'npm',
    packages: 'paquetes',
    path: 'ruta',
    syncing: 'copias',
    writing: 'escritura',
    saving: 'guardado',
    sessions: 'sesiones',
    terminal: 'terminal',
    memory: 'memoria',
    browser: 'navegador',
  },

  ok: 'bien',
  attention: 'atención',
  free: 'Nada estorba. `npm start` empieza.',
  inTheWay: 'Algo estorba: mira arriba.',

  node: (version, place) => `lo ejecuta ${version}, ${place}`,
  ownNode: 'el del propio kit',
  olderNode: (best) =>
    `Funciona, pero el kit está hecho para Node ${best}: empieza con \`npm start\` o \`npx kata\`, que usan el Node del kit.`,
  npm: (version) => `${version}`,
  npmAt: (place) => `en ${place}`,
  noNpm: 'no se encuentra. Hace falta para instalar los paquetes y para `npm start`',
  installNpm: 'Viene con Node: instala Node desde nodejs.org, o empieza con `node grader/kata.js`.',
  noLock: 'no hay un package-lock.json para compararlos',
  notInstalled: 'no están instalados como lo hace npm',
  otherVersion: (name) => `${name} no es el que pide el kit`,
  installed: (count) =>
    count === 1 ? 'el único es el que pide el kit' : `los ${count} son los que pide el kit`,
  install: 'Ejecuta `npm ci`. Tarda un momento y no toca tus archivos.',
  browser: 'se puede abrir uno desde aquí',
  noBrowser: 'no se puede abrir ninguno desde aquí',
  openElsewhere:
    'Las lecciones no lo necesitan. Las páginas que escribe el kit son archivos: ábrelas en otro equipo.',

  writes: 'el progreso se puede guardar en .kata',
  cannotWrite: (reason) => `el progreso no se puede guardar en .kata (${reason})`,
  mayWrite: (root) => `Libera espacio en el disco, o date permiso para escribir en ${root}.`,
  polls: 'KATA_POLL está puesto: buscamos nosotros los archivos guardados',
  watches: (ms) => `este disco avisó de un archivo guardado después de ${ms} ms`,
  doesNotWatch:
    'este disco no avisa cuando se guarda un archivo, así que miramos nosotros, un poco más tarde',
  moveToADisk:
    'Funciona así. Más rápido: una carpeta en un disco de este equipo; con WSL, en tu carpeta personal, no en /mnt/c.',
  notSynced: 'en la ruta no se encontró ningún servicio que copie archivos a otros equipos',
  synced: (service) => `${service} copia cada archivo que cambia aquí, también los de .kata y node_modules`,
  moveOut: 'Mueve el curso a otra carpeta, o pausa el servicio mientras aprendes.',
  badPath: (characters) =>
    `el curso está en una carpeta con ${characters} en su nombre, y Vite no puede cargar desde ahí`,
  renameFolder: 'Ponle otro nombre a esa carpeta.',
  longPath: (length) => `la ruta del curso tiene ${length} caracteres, y Windows no pasa de 260`,
  moveUp: 'Mueve el curso más cerca de la raíz del disco.',
  spacesInPath: 'contiene un espacio, y aquí no importa; en una terminal, escríbela entre comillas',
  lettersInPath: 'contiene letras fuera de ASCII, y aquí no importa',
  plainPath: 'no tiene nada raro',
  alone: 'ningún otro coach trabaja en esta carpeta',
  notAlone: (processes) => `otro coach trabaja en esta carpeta (proceso ${processes})`,
  leaveOne: 'Los dos responden cada vez que guardas, y cada uno frena al otro. Sal de uno con q.',

  terminal: (columns) => `${columns} columnas`,
  terminalNoColour: (columns) => `${columns} columnas, sin colores porque NO_COLOR está puesto`,
  noTerminal: 'ninguna: lo que decimos va a un archivo o a un pipe, como líneas simples',
  dumbTerminal: 'TERM=dumb, así que el coach escribe líneas simples',
  narrow: (columns) => `${columns} columnas son pocas`,
  widen: (columns) => `Haz la ventana más ancha: desde ${columns} columnas se lee bien.`,
  memory: (free) => `${free} MB libres`,
  littleMemory: (free, enough) => `${free} MB libres, y conviene tener ${enough} MB`,
  closePrograms:
    'Cierra otros programas. Si el sistema cierra nuestros procesos, una lección tarda más o no se puede juzgar.',
};
