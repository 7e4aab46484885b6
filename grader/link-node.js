// The last step of `npm ci`. Several packages claim the name `node`, and npm 10 removes the link for all of them:
// here it comes back, so that `npx` and `npm run` find the kit's own Node first.
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { kit, ownNode } from './own-node.js';

const bin = path.join(kit, 'node_modules', '.bin');
const isWindows = process.platform === 'win32';
const link = path.join(bin, isWindows ? 'node.cmd' : 'node');
const node = ownNode();

if (node !== undefined && !existsSync(link)) {
  const target = path.relative(bin, node);
  try {
    if (isWindows) writeFileSync(link, `@"%~dp0\\${target}" %*\r\n`);
    else symlinkSync(target, link);
  } catch {
    // The scripts of package.json look for it themselves.
  }
}
