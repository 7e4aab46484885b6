import { vi } from 'vitest';

/** What a suite has replaced by means of Vitest. @returns false where it has made that impossible */
export function undoVitest(): boolean {
  try {
    vi.useRealTimers();
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    return true;
  } catch {
    return false;
  }
}
