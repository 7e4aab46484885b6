import { foldersInRooms, rooms } from './rooms.ts';

/** An override of oxlint's configuration. */
interface Override {
  files: string[];
  rules: Record<string, unknown>;
}

const courseAsData = {
  group: ['#src/**', '#fixtures/**', '**/src/**', '**/fixtures/**', '**/lessons/**', '**/solutions/**'],
  message: 'The grader loads the course as data and imports none of it.',
};

/** What oxlint is to refuse in the grader: a room imports only what stands to its left. Tests may import any. */
export function lintLayers(): Override[] {
  return [
    forbid(['grader/**'], courseAsData),
    // The last that fits decides: a room in a room comes after the one around it.
    ...rooms
      .map((room, place) => ({ room, right: rooms.slice(place + 1) }))
      .toSorted((a, b) => a.room.split('/').length - b.room.split('/').length)
      .map(({ room, right }) => forbidRight(room, room, right)),
    ...Object.entries(foldersInRooms).map(([folder, room]) =>
      forbidRight(folder, room, rooms.slice(rooms.indexOf(room) + 1)),
    ),
    forbid(['grader/**/*.test.ts'], courseAsData),
  ];
}

/** @param place the room, or a folder in it @param right the rooms to the right of it */
function forbidRight(place: string, room: string, right: readonly string[]): Override {
  const files = [place.endsWith('.ts') ? `grader/${place}` : `grader/${place}/**`];
  const message = `${room} imports only rooms to its left: see grader/house/rooms.ts.`;
  const group = right.flatMap((other) => groupsOf(other, place));
  return forbid(files, courseAsData, ...(right.length === 0 ? [] : [{ group, message }]));
}

/** How another room can be written in an import. @param from the room that imports, or a folder in it */
function groupsOf(other: string, from: string): string[] {
  if (other.endsWith('.ts')) return [`**/${other}`];
  // A room around this one: its own modules are one step up, or two.
  if (from.startsWith(`${other}/`))
    return [`${'../'.repeat(from.split('/').length - other.split('/').length)}*.ts`, `**/${other}/*.ts`];
  return [`**/${other.split('/').at(-1)}/**`];
}

function forbid(files: string[], ...patterns: { group: string[]; message: string }[]): Override {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}
