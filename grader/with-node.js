// `node grader/with-node.js FILE …`: runs a program of a package, or a script, on the Node that the kit brings.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { kit, onOwnNode } from './own-node.js';

const [file, ...args] = process.argv.slice(2);
await onOwnNode(fileURLToPath(import.meta.url), [file, ...args], async () => {
  process.argv.splice(1, 1);
  await import(pathToFileURL(path.join(kit, file)).href);
  return process.exitCode;
});
