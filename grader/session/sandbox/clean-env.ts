/** What of the environment has a say in how tests run: the rest may hold secrets, and is not passed on. */
const passed =
  /^(?:TEST|VITEST(?:_\w+)?|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|FORCE_TTY|CI|NO_COLOR|FORCE_COLOR|LANG|LC_\w+)$/;

/**
 * The environment of a held worker. Its time zone is the parent's, also where that is known by a file which is not there
 * for the worker.
 * @param scratch the only folder that it may write to
 */
export function cleanEnv(env: NodeJS.ProcessEnv, scratch: string): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => passed.test(entry[0]) && entry[1] !== undefined,
  );
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { ...Object.fromEntries(kept), HOME: scratch, TMPDIR: scratch, TZ: env.TZ ?? timeZone };
}
