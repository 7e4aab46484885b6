import { rooms } from './rooms.ts';

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
      .map(({ room, right }) =>
        forbid(
          [room.endsWith('.ts') ? `grader/${room}` : `grader/${room}/**`],
          courseAsData,
          ...(right.length === 0
            ? []
            : [
                {
                  group: right.flatMap((other) => groupsOf(other, room)),
                  message: `${room} imports only rooms to its left: see grader/house/rooms.ts.`,
                },
              ]),
        ),
      ),
    forbid(['grader/**/*.test.ts'], courseAsData),
  ];
}

/** How another room can be written in an import. */
function groupsOf(other: string, room: string): string[] {
  if (other.endsWith('.ts')) return [`**/${other}`];
  // A room around this one: its own modules are one step up.
  if (room.startsWith(`${other}/`)) return ['../*.ts', `**/${other}/*.ts`];
  return [`**/${other.split('/').at(-1)}/**`];
}

function forbid(files: string[], ...patterns: { group: string[]; message: string }[]): Override {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}
