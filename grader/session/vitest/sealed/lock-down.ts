import asyncHooks from 'node:async_hooks';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import util from 'node:util';
import { isOpenBuiltin } from './access.ts';
import { subjectScript } from './job.ts';

type Shown = (error: Error, frames: NodeJS.CallSite[]) => unknown;

const { getBuiltinModule } = process;

/** Ways of a process to its own code, to others, and to its debugger. */
const closed =
  'binding _linkedBinding dlopen report mainModule execve _debugProcess _debugEnd _startProfilerIdleNotifier kill abort setUncaughtExceptionCaptureCallback moduleLoadList features permission'.split(
    ' ',
  );

/**
 * Closes what leads from a suite to the text of the subject, or out of the process. Nothing opens it again.
 * @param host the address of the module that Vitest's runner is in, which only itself may import
 */
export function lockDown(host: string): void {
  refuseImports(host);
  fix(process, 'getBuiltinModule', (name: string) =>
    isOpenBuiltin(name) ? getBuiltinModule(name) : undefined,
  );
  for (const key of closed) fix(process, key, undefined);
  hideSubjectInStacks();
  hidePromises();
  syncBuiltinESMExports();
}

/** Code of a suite is compiled without a way to import; one that is made at run time would have it. */
function refuseImports(host: string): void {
  registerHooks({
    resolve(specifier, context, next) {
      const isHost = specifier === host && context.parentURL === host;
      if (!isHost && (!specifier.startsWith('node:') || !isOpenBuiltin(specifier)))
        throw new Error(`Not for a suite: ${specifier}`);
      return next(specifier, context);
    },
  });
}

/** Where in its text the subject is, and what calls what in it, is not promised to anyone. */
function hideSubjectInStacks(): void {
  const own = (frames: NodeJS.CallSite[]): NodeJS.CallSite[] =>
    frames.filter(
      (frame) =>
        frame.getFileName() !== subjectScript && frame.getEvalOrigin()?.includes(subjectScript) !== true,
    );
  const wrappedOf = new WeakMap<Shown, Shown>();
  const wrap = (show: Shown): Shown => {
    const wrapped: Shown = (error, frames) => show(error, own(frames));
    wrappedOf.set(wrapped, show);
    return wrapped;
  };
  const usual = wrap((error, frames) =>
    [headOf(error), ...frames.map((frame) => `    at ${String(frame)}`)].join('\n'),
  );
  let current = usual;
  Object.defineProperty(Error, 'prepareStackTrace', {
    configurable: false,
    get: () => (current === usual ? usual : current),
    // Some packages put in one of their own for a moment, and put back what was there.
    set(show: unknown) {
      current =
        typeof show !== 'function'
          ? usual
          : wrappedOf.has(show as Shown)
            ? (show as Shown)
            : wrap(show as Shown);
    },
  });
  Object.assign(util, { getCallSites: () => [] });
}

function headOf(error: Error): string {
  try {
    return String(error);
  } catch {
    return 'Error';
  }
}

/** How many promises the subject makes is not promised either. What carries a value through them stays. */
function hidePromises(): void {
  const quiet = { enable: () => quiet, disable: () => quiet };
  Object.assign(asyncHooks, { createHook: () => quiet, executionAsyncId: () => 1, triggerAsyncId: () => 1 });
}

/** What cannot be changed has to be as it is. */
function fix(object: object, key: string, value: unknown): void {
  try {
    Object.defineProperty(object, key, { value, writable: false, configurable: false });
  } catch {
    // It has none.
  }
}
