import type { Catalogue } from './english.ts';

/** Lo que `npm run ui` muestra junto a un test. */
export const ui: Catalogue['ui'] = {
  kinds: {
    caught: 'atrapado',
    sound: 'correcto',
    open: 'rojo a propósito',
    yours: 'te toca a ti',
    changed: 'aún sin veredicto',
    catches: 'atrapa',
    guards: 'ningún error de esta lección',
  },
  open: (todo) => `${todo} Se pondrá verde cuando lo hayas escrito.`,
  yours: (lesson) =>
    `En una lección, lo que está en rojo lo arreglas tú. Para tener un veredicto, ejecuta: npx kata grade ${lesson}`,
  changed: (lesson) =>
    `Estos tests han cambiado desde el último veredicto. Para tener otro, ejecuta: npx kata grade ${lesson}`,
  sound: 'Acepta toda implementación correcta. Otro test notó antes los errores, o ninguno necesita este.',
  guards: 'Protege de otros fallos, o muestra que el código correcto pasa.',
};
