import type { habits as english } from './english-habits.ts';

/** What is said of each habit, in Spanish: why it matters, when it is kept, and when it is not. */
export const habits: typeof english = {
  'isolated-units': {
    title: 'Probar las funciones por separado',
    why: 'Cuando falla el test de una sola unidad, sabes dónde mirar.',
    notAsked: 'Se mira en los proyectos finales, y donde una lección lo pide.',
    oneModule: 'Esta lección trata de un solo módulo.',
    kept: (methods) =>
      methods === 1
        ? 'El único método público tiene un test que solo pasa por su propia unidad.'
        : `Cada uno de los ${methods} métodos públicos tiene un test que solo pasa por su propia unidad.`,
    broken: (method, module, above) =>
      `A ${method} de ${module} solo llegan tests que también pasan por ${above}, como este. Llámalo en un test propio.`,
    unreached: (method, module) => `Ningún test llega a ${method} de ${module}.`,
  },
  'mocks-for-dependencies': {
    title: 'Usar mocks para las dependencias',
    why: 'Un test que depende del día, del azar o de la red falla cuando no hay nada mal.',
    notYet: 'Todavía no se ha mirado.',
    failed: 'No se pudo juzgar: en otro entorno la suite no llega a su final.',
    none: 'No se reemplaza nada, y ningún test depende del día, del azar o de la red.',
    kept: 'Ningún test depende del día, del azar o de la red.',
    broken: (by) =>
      ({
        ids: 'Falla cuando los ids al azar son otros. Pasa un newId tuyo, o no mires el id.',
        clock: 'Falla cuando el equipo muestra otro día. Pasa un reloj que el test ponga en hora.',
        network: 'Falla cuando no hay red. Pon un fake en lugar de lo que responde ahí.',
      })[by],
  },
  'edge-cases': {
    title: 'Probar los casos límite',
    why: 'Las reglas se rompen en sus límites: en el número donde el sí se vuelve no.',
    none: 'El código no tiene ningún límite que se pida.',
    kept: (count) =>
      count === 1
        ? 'Tus tests detectan el único límite movido.'
        : `Tus tests detectan los ${count} límites movidos.`,
    brokenBug: (task) => `Un bug de la tarea ${task} que mueve un límite escapa a todos los tests.`,
    broken: (before, after, line) =>
      `Ningún test detecta que \`${before}\` pasa a ser \`${after}\` (línea ${line} del código). Prueba el número del límite y el que está al lado.`,
  },
  'error-conditions': {
    title: 'Probar las condiciones de error',
    why: 'Lo que el código debe rechazar es donde un error cuesta más, y donde pocos miran.',
    none: 'El código no rechaza nada.',
    kept: (refusals) =>
      refusals < 2
        ? 'Cada rechazo tiene un test que detecta si desaparece.'
        : `Las ${refusals} líneas que rechazan tienen un test que detecta si desaparecen.`,
    brokenBug: (task) => `Un bug de la tarea ${task} quita un rechazo, y ningún test lo detecta.`,
    broken: (code, line) =>
      `Un cambio de \`${code}\` (línea ${line} del código) escapa a todos los tests. Prueba cuándo rechaza y cuándo no.`,
  },
  'parametrized': {
    title: 'Parametrizar los casos de prueba',
    why: 'Una tabla dice los pasos una sola vez, y así se ve qué cambia.',
    none: 'No hay tablas ni muchas copias.',
    kept: (tables) =>
      tables === 1
        ? 'Una tabla dice los pasos una sola vez.'
        : `${tables} tablas dicen los pasos una sola vez.`,
    broken: (tests, lines) =>
      `${tests} tests solo se distinguen en sus valores (líneas ${lines.join(', ')}). Haz de ellos filas de una tabla.`,
    twice: (name, line) =>
      `Hace palabra por palabra lo mismo que "${name}" (línea ${line}). Otro igual no añade nada: quítalo, o cambia algo en él.`,
  },
  'component-interactions': {
    title: 'Probar las interacciones entre componentes',
    why: 'Partes que funcionan solas pueden fallar juntas.',
    oneModule: 'Esta lección trata de un solo módulo.',
    kept: (test) => `"${test}" pasa por partes reales de más de un módulo.`,
    broken: 'Ningún test pasa por partes reales de dos módulos. Haz que dos de ellos trabajen juntos en uno.',
  },
  'test-databases': {
    title: 'Usar bases de datos de prueba',
    why: 'Lo que otro test dejó en la base de datos decide si este pasa.',
    none: 'Ningún test usa una base de datos.',
    kept: (tests) =>
      tests === 1
        ? 'La base de datos está limpia cuando empieza el test.'
        : `Cada uno de los ${tests} tests empieza con una base de datos limpia.`,
    broken: (other) =>
      `Empieza con lo que "${other}" dejó en la base de datos. Abre una limpia para cada test.`,
  },
  'realistic-workflows': {
    title: 'Probar flujos de trabajo realistas',
    why: 'Los clientes hacen una cosa después de otra, y algunos bugs solo se ven entonces.',
    tooFew: 'Este código tiene muy pocas operaciones para un flujo de trabajo.',
    kept: (test) => `"${test}" pasa por varios pasos, como lo hace un cliente.`,
    broken: 'Ningún test pasa por tres operaciones. Sigue a un cliente desde el primer paso hasta el último.',
  },
  'cleans-up': {
    title: 'Limpiar después de los tests',
    why: 'Lo que un test deja atrás cambia los tests que vienen después, a veces en otro archivo.',
    none: 'La suite no cambia nada que haya que restaurar.',
    kept: 'Lo que la suite cambia para todos queda restaurado al final.',
    broken: (what) =>
      what === 'timers'
        ? 'Los temporizadores falsos siguen puestos cuando terminan todos los tests. Restáuralos en un afterEach.'
        : `${what} sigue como lo cambió la suite cuando terminan todos los tests. Restáuralo en un afterEach.`,
    failed: 'No se pudo juzgar: la suite hizo imposible mirar.',
    leftOpen: (kind, isInTest, name = '') => {
      const place = (hook: string): string =>
        isInTest ? 'con `onTestFinished(() => …)`, justo debajo' : `en un onCleanup o ${hook}`;
      return {
        file: `${name} sigue ahí cuando terminan todos los tests. Bórralo ${place('afterEach')}.`,
        server: `Este servidor sigue escuchando cuando terminan todos los tests. Ciérralo ${place('afterAll')}.`,
        timer: `Este temporizador sigue en marcha cuando terminan todos los tests. Páralo ${place('afterEach')}.`,
        database: `Esta base de datos sigue abierta cuando terminan todos los tests. Ciérrala ${place('afterEach')}.`,
      }[kind];
    },
  },
  'meaningful-names': {
    title: 'Nombres de tests con significado',
    why: 'De un test que falla se lee primero el nombre, y muchas veces solo el nombre.',
    none: 'Todavía no hay ningún test.',
    kept: (tests) =>
      tests === 1
        ? 'El test tiene un nombre propio.'
        : `Cada uno de los ${tests} tests tiene un nombre propio.`,
    twice: (name) => `Otro test se llama también "${name}". Cuando falle, no se sabrá cuál de los dos fue.`,
    vague: (name) => `El nombre "${name}" no dice nada. Di qué pasa y cuándo.`,
    word: (name) => `El nombre "${name}" es una sola palabra. Di qué pasa y cuándo.`,
    numbered: (tests, stem) =>
      `${tests} tests se llaman "${stem}" con un número o una letra. Di qué es distinto en cada uno.`,
    method: (name) => `El nombre "${name}" dice qué se llama. Di qué pasa y cuándo.`,
  },
  'clear-assertions': {
    title: 'Aserciones claras',
    why: 'Una aserción que nada puede hacer fallar es como si no existiera.',
    notYet: 'Todavía no se ha mirado.',
    kept: 'Cada test puede fallar, y ninguna promesa queda sin esperar.',
    ineffective:
      'Este test no falla con ningún bug ni con ningún cambio del código que ejecuta. ¿Qué debería detectar?',
    forgotten: 'Este expect no tiene un await, así que el test puede terminar antes de que compruebe algo.',
    promise: 'Comprueba la promesa, no su resultado, y cualquier promesa pasa. ¿Falta un await?',
    constant: 'Compara valores del propio test, así que siempre pasa. Mira lo que responde el código.',
    ownMock:
      'Mira un mock al que solo llama este test. Dale el mock al código, y deja que el código lo llame.',
  },
  'coverage': {
    title: 'Buena cobertura de tests',
    why: 'Lo que ningún test ejecuta, ningún test lo puede juzgar.',
    none: 'No hay nada que cubrir.',
    kept: 'Algún test ejecuta todo lo que mira nuestra solución.',
    broken: (file, line, code) => `Ningún test ejecuta \`${code}\` (${file}, línea ${line}).`,
  },
  'fast': {
    title: 'Ejecución rápida de los tests',
    why: 'Los tests que esperan se ejecutan menos.',
    kept: 'Ningún test espera tiempo real.',
    broken: (ms) =>
      `Espera ${ms} ms de tiempo real. Haz que ese tiempo pase con un reloj o con temporizadores falsos.`,
  },
  'independent': {
    title: 'Tests independientes',
    why: 'Un test que necesita otro falla por razones que no son suyas.',
    tooFew: 'Para eso hacen falta dos tests que cuenten.',
    kept: 'Cada test dice lo mismo en cualquier orden.',
  },
  'arrange-act-assert': {
    title: 'Patrón preparar, actuar, comprobar',
    why: 'Un test con un solo camino se entiende de un vistazo.',
    none: 'Todavía no hay ningún test.',
    kept: 'Ninguna aserción se esconde en un bucle o detrás de una condición.',
    loop: 'Una aserción dentro de un bucle: puede ejecutarse muchas veces, o ninguna. Haz filas de una tabla, o compara la lista entera de una vez.',
    condition:
      'Una aserción detrás de una condición: puede no ejecutarse nunca. Di lo que es seguro, y escribe otro test para el otro caso.',
  },
  'one-behaviour': {
    title: 'Una aserción por test (cuando es posible)',
    why: 'Una alarma debe decir en qué habitación suena.',
    notAsked: 'Se mira donde una lección trata de ello.',
    oneTask: 'Para eso hacen falta bugs atrapados de dos tareas.',
    kept: (bugs) =>
      bugs === 1
        ? 'Para el único bug hay un test que no mira nada más.'
        : `Para cada uno de los ${bugs} bugs hay un test que no mira nada más.`,
    broken: (bug, other) =>
      `Este bug solo lo detecta un test que mira dos cosas: "${bug}" También falla con este otro: "${other}" Su nombre no puede decir cuál de los dos fue. Divídelo: un test para cada cosa.`,
  },
  'fixtures-for-setup': {
    title: 'Usar fixtures para la preparación',
    why: 'Si la preparación se dice una sola vez, en el test solo queda lo que importa.',
    none: 'No hay ninguna preparación común.',
    kept: 'La preparación común tiene su propio lugar.',
    broken: (tests, lines) =>
      lines === 1
        ? `${tests} tests empiezan con la misma instrucción. Dale un lugar: un fixture o una función.`
        : `${tests} tests empiezan con las mismas ${lines} instrucciones. Dales un lugar: un fixture o una función.`,
  },
  'mocks-external-only': {
    title: 'Usar mocks solo para lo externo',
    why: 'Si reemplazas tus propias partes, pruebas el reemplazo.',
    none: 'No se reemplaza nada.',
    kept: 'Solo se reemplaza lo que está fuera del sistema.',
    broken: (part) =>
      `${part} es una parte del propio sistema, y está reemplazada. Usa la real, y reemplaza un puerto.`,
  },
  'behaviour-not-implementation': {
    title: 'Probar el comportamiento, no la implementación',
    why: 'Un test que se rompe cuando nada ha cambiado para el cliente estorba.',
    nothingToCompare: 'No hay otro código correcto con el que comparar.',
    kept: (shops) =>
      `Acepta código correcto que está hecho de otra manera, ${shops === 1 ? 'una vez' : `${shops} veces`}.`,
  },
};
