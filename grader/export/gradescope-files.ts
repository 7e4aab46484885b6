import { zipSync, type Zippable } from 'fflate';
import type { WantedLevel } from '../session/sandbox/level.ts';
import type { ExportedFiles } from './target.ts';

/** Files that Gradescope starts. */
export const gradescopePrograms = ['source/setup.sh', 'source/run_autograder'];

/** Where Gradescope has no Node, this one starts the kit, which brings its own. */
const node = '24.11.0';

export interface GradescopeChoice {
  lessons: string[];
  /** What holds the code of students. */
  sandbox: WantedLevel;
}

/**
 * An autograder for Gradescope: the folder that becomes `/autograder/source` there, and the same as a zip to upload.
 * @param copy the kit without solutions: code of students runs next to it
 */
export function gradescopeFiles(copy: ExportedFiles, choice: GradescopeChoice): ExportedFiles {
  const source: ExportedFiles = new Map<string, string | Uint8Array>([
    ['setup.sh', setup(choice)],
    ['run_autograder', run(choice)],
    ...[...copy].map(([file, content]) => [`kit/${file}`, content] as const),
  ]);
  const inFolder = [...source].map(([file, content]) => [`source/${file}`, content] as const);
  return new Map<string, string | Uint8Array>([...inFolder, ['autograder.zip', zipOf(source)]]);
}

function setup({ sandbox }: GradescopeChoice): string {
  const packages = sandbox === 'auto' || sandbox === 'bubblewrap' ? ' bubblewrap' : '';
  return `#!/usr/bin/env bash
# Gradescope runs this once, when it builds the image.
set -euo pipefail
root="\${AUTOGRADER_ROOT:-/autograder}"

if ! node --eval 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' 2>/dev/null${packages && ' || ! command -v bwrap'}; then
  apt-get update
  apt-get install --yes --no-install-recommends ca-certificates curl xz-utils${packages}
  case "$(uname -m)" in aarch64 | arm64) machine=arm64 ;; *) machine=x64 ;; esac
  curl --fail --silent --show-error --location "https://nodejs.org/dist/v${node}/node-v${node}-linux-$machine.tar.xz" |
    tar --extract --xz --directory /usr/local --strip-components 1
fi

cd "$root/source/kit"
npm ci --no-audit --no-fund
`;
}

function run({ lessons, sandbox }: GradescopeChoice): string {
  const flags = [...lessons.map((lesson) => `--lesson ${lesson}`), `--sandbox ${sandbox}`];
  return `#!/usr/bin/env bash
# Gradescope runs this for each submission. The numbers add up to less than its own limit, which is 10 minutes.
set -euo pipefail
root="\${AUTOGRADER_ROOT:-/autograder}"

cd "$root/source/kit"
exec node grader/with-node.js grader/export/run-gradescope.ts \\
  "$root/submission" "$root/results/results.json" \\
  ${flags.join(' ')} --time-limit 540
`;
}

/** The same files make the same bytes. Programs may be started. */
function zipOf(files: ExportedFiles): Uint8Array {
  const zippable: Zippable = {};
  for (const [file, content] of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const mode = gradescopePrograms.includes(`source/${file}`) ? 0o755 : 0o644;
    zippable[file] = [bytes, { mtime: new Date(1980, 0, 1), level: 9, os: 3, attrs: mode << 16 }];
  }
  return zipSync(zippable);
}
