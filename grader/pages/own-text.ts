import { readFileSync } from 'node:fs';
import path from 'node:path';
import { plainText } from '../course/plain-text.ts';

/** A file of ours that becomes part of a page, such as a style. @param place its folder, and its path from there */
export function ownText(...place: string[]): string {
  return plainText(readFileSync(path.join(...place), 'utf8'));
}
