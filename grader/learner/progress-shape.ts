import { verdicts, type Verdict } from '../judge/verdicts.ts';

export const version = 1;

/** What `.kata/progress.json` holds. */
export interface Progress {
  version: typeof version;
  /** By lesson. */
  lessons: Record<string, KnownGrade>;
  /** The ids of the hints that were read, in that order; by lesson. */
  hints: Record<string, string[]>;
  /** The content of the starter that the learner began with; by lesson. */
  starters: Record<string, string>;
  /** The lesson that was opened last. */
  opened?: string;
}

/** The last grade, and the content that it was on. */
export interface KnownGrade {
  verdict: Verdict;
  content: string;
  /** Absent where they were not judged. */
  habits?: KnownHabits;
}

/** By id. A habit that does not apply is in neither. */
export interface KnownHabits {
  kept: string[];
  broken: string[];
}

/**
 * Checked by hand: the first screen must not wait for the library that checks schemas.
 * @returns undefined where it has another shape
 */
export function progressIn(content: unknown): Progress | undefined {
  if (!isRecord(content) || content.version !== version) return undefined;
  const { lessons, hints = {}, starters = {}, opened } = content;
  const isWhole =
    isRecordOf(lessons, isKnownGrade) &&
    isRecordOf(hints, isTexts) &&
    isRecordOf(starters, isText) &&
    (opened === undefined || isText(opened));
  return isWhole ? ({ ...content, hints, starters } as unknown as Progress) : undefined;
}

export function isNewer(content: unknown): boolean {
  return isRecord(content) && typeof content.version === 'number' && content.version > version;
}

function isKnownGrade(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { verdict, content, habits } = value;
  return (
    verdicts.some((known) => known === verdict) &&
    isText(content) &&
    (habits === undefined || (isRecord(habits) && isTexts(habits.kept) && isTexts(habits.broken)))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecordOf(value: unknown, isRight: (one: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(isRight);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
