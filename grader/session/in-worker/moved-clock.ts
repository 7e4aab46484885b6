import { replace } from './replace.ts';

// Kept here, since a suite may replace it.
const RealDate = Date;

/**
 * A date that is asked for without arguments is another one, and goes on; the others are what they are. Timers do not
 * notice.
 * @param by in ms
 * @returns what makes it as it was
 */
export function moveClock(by: number): () => void {
  const now = (): number => RealDate.now() + by;
  const moved = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  const resetDate = replace(globalThis, 'Date', moved);
  const resetConstructor = replace(RealDate.prototype, 'constructor', moved);
  return () => {
    resetConstructor();
    resetDate();
  };
}

/** @param moment the date that it is from now on, such as `2044-02-29T12:00:00Z` */
export function moveClockTo(moment: string): () => void {
  return moveClock(RealDate.parse(moment) - RealDate.now());
}
