/** How much of the body is on the screen, in lines. */
export interface View {
  height: number;
  /** All lines of the body. */
  total: number;
}

/** Everything is on the screen. */
export const wholeView: View = { height: Infinity, total: 0 };

/** The first line that the window shows: never so far down that rows stay empty. */
export function topOf(wanted: number, { height, total }: View): number {
  return Math.max(0, Math.min(wanted, total - height));
}

/** By how many lines a key moves the body. `height` is that of the window. */
const steps: Record<string, (height: number) => number> = {
  up: () => -1,
  down: () => 1,
  pageup: (height) => -page(height),
  pagedown: page,
  space: page,
  home: () => -Infinity,
  end: () => Infinity,
};

/** Whether a key, in lower case, moves the body. */
export function isScrollKey(key: string): boolean {
  return Object.hasOwn(steps, key);
}

/** The first line of the window after a key; from 0. */
export function scrolled(top: number, key: string, view: View): number {
  return topOf(topOf(top, view) + steps[key](view.height), view);
}

/** One line of the old page stays, so that a reader finds the place again. */
function page(height: number): number {
  return Math.max(1, height - 1);
}
