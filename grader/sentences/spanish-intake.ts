import type { intake as english } from './english-intake.ts';

/** What is said of what a student has handed in, in Spanish. */
export const intake: typeof english = {
  refused: {
    'link': (names) => `Los enlaces no se siguen: ${names}.`,
    'leads-out': (names) => `Estos nombres llevan fuera de la entrega: ${names}.`,
    'odd-name': (names) => `Ningún archivo puede llamarse así en todos los sistemas: ${names}.`,
    'same-name': (names) => `Algunos sistemas confunden estos nombres: ${names}.`,
    'too-big': (names) => `Esto es demasiado grande: ${names}.`,
    'too-many': (names) => `Hay demasiados archivos. No se ha tomado: ${names}.`,
    'special': (names) => `Esto no es un archivo normal: ${names}.`,
    'encrypted': (names) => `Esto está cifrado: ${names}.`,
    'damaged': (names) => `Esto no se puede descomprimir: ${names}.`,
    'unreadable': (names) => `Esto no se puede leer: ${names}.`,
    'unknown-archive': (names) => `kata abre .zip, .tar y .tar.gz. No abre ${names}.`,
  },
  leftOut: (names) => `No se ha tomado, porque se usa lo del profesor: ${names}.`,
  stray: (names) => `Nada dice a qué lección pertenece esto: ${names}.`,
  replaced: (names) => `Hay una entrega posterior, así que esto no cuenta: ${names}.`,
  otherVersion: (packed, kit) =>
    `Se empaquetó con la versión ${packed} del kit, y esta es la versión ${kit}.`,
  unknownLesson: (lesson) => `El curso no tiene la lección ${lesson}.`,
  noTests: 'No hay ningún archivo de tests para esta lección.',
  more: (count) => `y ${count} más`,
};
