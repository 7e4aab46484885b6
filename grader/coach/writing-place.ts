import { refusesCorrect } from '../judge/refuses-correct.ts';
import { placeIn, type Place } from '../learner/place.ts';
import type { CoachState } from './state.ts';

/** The place to write at, relative to where the reader is. */
export function placeOf({ lesson, files, grade }: CoachState): Place {
  const broken = grade?.place && grade.place.file in files ? grade.place : undefined;
  const place = broken ?? placeIn(files, grade?.tests.find(refusesCorrect));
  return { ...place, file: `${lesson.folder}/${place.file}` };
}
