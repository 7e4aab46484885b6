// `node grader/with-node.js FILE …`: runs a program of a package, or a script, on the Node that the kit brings.
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { kit, onOwnNode } from './own-node.js';

const [file, ...args] = process.argv.slice(2);
await onOwnNode(fileURLToPath(import.meta.url), [file, ...args], async () => {
  process.argv.splice(1, 1);
  // The processes that it starts load the same again and again. Coverage would be less exact with it.
  if (!args.some((arg) => arg.startsWith('--coverage'))) {
    module.enableCompileCache();
    process.env.NODE_COMPILE_CACHE ??= module.getCompileCacheDir() ?? '';
  }
  await import(pathToFileURL(path.join(kit, file)).href);
  return process.exitCode;
});
