import { emitKeypressEvents, type Key } from 'node:readline';
import type { Terminal } from '../terminal/terminal.ts';

/** Calls `pressed` with the name of each key. @returns stops it and restores the terminal; safe to call twice */
export function listenToKeys({ input }: Terminal, pressed: (key: string) => void): () => void {
  const listener = (text: string | undefined, key: Key): void => pressed(nameOf(text, key));
  emitKeypressEvents(input);
  input.on('keypress', listener);
  input.setRawMode?.(true);
  input.resume();
  return () => {
    input.off('keypress', listener);
    input.setRawMode?.(false);
    input.pause();
  };
}

function nameOf(text: string | undefined, { name, ctrl, meta }: Key): string {
  if (ctrl) return `Ctrl-${(name ?? '').toUpperCase()}`;
  if (!meta && text !== undefined && /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(text)) return text;
  return name === undefined ? '?' : name[0].toUpperCase() + name.slice(1);
}
