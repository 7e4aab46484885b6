import { archiveKind } from './collect.ts';

/** Whose something in the class's folder is, as far as its name says. */
export interface Owner {
  student: string;
  /** The number that Moodle or Canvas has for the student. */
  id?: string;
  /** Canvas counts what is uploaded: the higher number is the later one. */
  upload?: number;
  /** The name that the file had. */
  file: string;
}

const moodle = /^(.+?)_(\d+)_assignsubmission_(?:file|onlinetext)(?:_(.*))?$/;
const canvas = /^([^_]+)(?:_LATE)?_(\d+)_(\d+)_(.+)$/;

/** Reads a name in the class's folder: that of a download from Moodle or Canvas, or else the student's. */
export function ownerOf(name: string, isFolder: boolean): Owner {
  const text = name.normalize('NFC');
  const [, fullName, participant, moodleFile = ''] = moodle.exec(text) ?? [];
  if (fullName !== undefined) return { student: fullName.trim(), id: participant, file: moodleFile };
  const [, login, user, upload, canvasFile] = (!isFolder && canvas.exec(text)) || [];
  if (login !== undefined)
    return { student: login, id: user, upload: Number(upload), file: withoutCopyNumber(canvasFile) };
  return { student: isFolder ? text : withoutEnding(text), file: text };
}

/** Canvas adds -1, -2 to what is uploaded again under the same name. */
function withoutCopyNumber(file: string): string {
  return file.replace(/-\d+(?=(?:\.(?:test|spec))?(?:\.tar)?\.\w+$)/, '');
}

function withoutEnding(file: string): string {
  if (archiveKind(file)) return file.replace(/(?:\.tar)?\.\w+$/, '') || file;
  return file.replace(/(?<=.)(?:\.(?:test|spec))?\.\w+$/, '');
}
