import type { Answer } from './answer.ts';

/** The line that a custom test of CodeGrade reads points from. @returns nothing where there is no mark */
export function codegrade({ mark }: Answer): string | undefined {
  return mark === null ? undefined : `${JSON.stringify({ tag: 'points', points: `${mark}/100` })}\n`;
}
