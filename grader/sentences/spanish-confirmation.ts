import type { confirmation as english } from './english-confirmation.ts';

/** What is said of catches that are asked once more in sealed processes, in Spanish. */
export const confirmation: typeof english = {
  notBuilt: (reason) => `No se han podido preparar los procesos aislados: ${reason}`,
  notStarted: 'En este equipo no arranca ningún proceso aislado.',
  missingPackages: (packages, catches) =>
    catches === 1
      ? `Un hallazgo no se ha podido repetir: un proceso aislado no tiene ${packages}.`
      : `${catches} hallazgos no se han podido repetir: un proceso aislado no tiene ${packages}.`,
  timedOut: (catches) =>
    catches === 1
      ? 'Un hallazgo no se ha podido repetir a tiempo.'
      : `${catches} hallazgos no se han podido repetir a tiempo.`,

  weak: (bugs) =>
    bugs === 1
      ? 'Un test encontró un error y no volvió a notarlo en un proceso propio. No cuenta.'
      : `Los tests encontraron ${bugs} errores y no volvieron a notarlos en procesos propios. No cuentan.`,

  report: (confirmed, asked) =>
    asked === 0
      ? 'Confirmado: no había nada que repetir.'
      : `Confirmado: ${confirmed} de ${asked} hallazgos, cada uno en un proceso aislado.`,
  reportRefuted: (count) =>
    count === 1
      ? 'Un hallazgo no se ha repetido, así que no cuenta.'
      : `${count} hallazgos no se han repetido, así que no cuentan.`,

  option: 'repite tantos hallazgos en procesos aislados, o `all` para todos',
  howMany: 'Tiene que ser `all` o un número entero a partir de 1.',
};
