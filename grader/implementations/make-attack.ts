import type { WrittenAttack } from '../course/attack-files.ts';
import type { Bug } from '../course/course.ts';
import { catalogue } from '../sentences/sentences.ts';
import { parseModule } from '../syntax/parse.ts';
import { innermost } from '../syntax/place.ts';
import { sharedStart } from './changed-block.ts';
import { comparedTexts } from './compared-texts.ts';
import { readModuleSyntax } from './module-syntax.ts';

const sentences = catalogue.attacks;

interface Target {
  /** The name of the bug file. */
  file: string;
  /** The module that is attacked, and its correct text. */
  module: string;
  source: string;
  /** The bug files that make a text already, by that text; of the correct text, the empty name. */
  known: Map<string, string>;
  /** The methods that the task is about, and those that only other tasks are about. */
  within: string[];
  ofOthers: string[];
}

type Edits = Bug['edits'];

/** The module with the bug in it, and the edits as they fit; or why there is none. */
type Made =
  | { text: string; edits: Edits; problem?: undefined }
  | { text?: undefined; edits?: undefined; problem: string };

/** Makes the edits of an attack, or says why they make no bug. */
export function makeAttack(attack: WrittenAttack, target: Target): Made {
  const { module, source } = target;
  if (attack.module.trim() !== module)
    return { problem: sentences.otherModule(attack.placeOf('module'), attack.module, module) };
  const edits: Edits = [];
  const texts = [source];
  for (const [index, written] of attack.edits.entries()) {
    const text = texts.at(-1)!;
    const edit = indentedAsIn(text, written);
    const times = text.split(edit.find).length - 1;
    const place = attack.placeOf('edits', index, 'find');
    if (times === 0) return { problem: sentences.notFound(place, module) };
    if (times > 1) return { problem: sentences.foundTwice(place, module, times) };
    texts.push(text.replace(edit.find, () => edit.replace));
    edits.push(edit);
  }
  const text = texts.at(-1)!;
  const problem = unparsed(texts, attack, target) ?? problemWith(text, edits, target);
  return problem === undefined ? { text, edits } : { problem };
}

/**
 * Names the edit after which the module does not parse any more.
 * @param texts of the module: before the edits, and after each
 */
function unparsed(texts: string[], attack: WrittenAttack, { module }: Target): string | undefined {
  const reasons = texts.map((text) => parseModule(module, text).problem?.message);
  const reason = reasons.at(-1);
  const place = attack.placeOf('edits', reasons.lastIndexOf(undefined), 'replace');
  return reason === undefined ? undefined : sentences.doesNotParse(place, module, reason);
}

/** Why a text of the module is no bug of its own. */
function problemWith(text: string, edits: Edits, target: Target): string | undefined {
  const { file, module, source, known, within, ofOthers } = target;
  const other = known.get(text);
  if (other !== undefined)
    return other === '' ? sentences.sameText(file) : sentences.sameAsOther(file, other);
  const astray = methodsChanged(module, source, edits).find((name) => ofOthers.includes(name));
  if (astray !== undefined) return sentences.otherPart(file, astray, within);
  const [chosen] = comparedTexts(module, text).difference(comparedTexts(module, source));
  return chosen === undefined ? undefined : sentences.oneText(file, chosen);
}

/** A block of YAML loses the indent that its lines have in the module, so it is put back. */
function indentedAsIn(text: string, edit: Edits[number]): Edits[number] {
  const indents = ['', ...new Set(text.match(/^[ \t]+/gm))];
  const indent = indents.find((one) => text.includes(indented(edit.find, one))) ?? '';
  return { find: indented(edit.find, indent), replace: indented(edit.replace, indent) };
}

function indented(text: string, indent: string): string {
  return text.replaceAll(/\n(?=[^\n])/g, `\n${indent}`);
}

/** The methods in which edits begin to differ from the module. */
function methodsChanged(module: string, source: string, edits: Edits): string[] {
  const { functions } = readModuleSyntax(module, source);
  return edits
    .filter(({ find }) => source.includes(find))
    .flatMap(({ find, replace }) => {
      const place = source.indexOf(find) + sharedStart(find, replace);
      return innermost(functions, place)?.name ?? [];
    });
}
