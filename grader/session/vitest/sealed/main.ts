// What a sealed process begins with. Vitest finds its runner here.
import path from 'node:path';
import type * as Host from './host.ts';
import { jobFiles } from './job.ts';
import { loadScript } from './load-script.ts';

const host: Partial<typeof Host> = {};
loadScript<(exports: object, require: unknown) => void>(path.join(import.meta.dirname, jobFiles.host))(
  host,
  process.getBuiltinModule,
);

/** @public */
export default host.SealedRunner;

// Not waited for: Vitest imports this module meanwhile.
void host.start!(import.meta.dirname, import.meta.url);
