// Before each file of tests, in a worker that runs many: what another file has loaded or replaced is gone.
import { vi } from 'vitest';

vi.useRealTimers();
vi.restoreAllMocks();
vi.unstubAllGlobals();
vi.unstubAllEnvs();
vi.resetModules();
