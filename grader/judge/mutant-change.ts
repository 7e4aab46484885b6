import type { Mutant } from '../implementations/mutants.ts';
import { lastCall } from './last-call.ts';

/** The facts of a mutant that say what it changes. */
export type Changed = Pick<Mutant, 'mutator' | 'original' | 'replacement' | 'part' | 'inside'>;

/** Where a value goes. */
export interface Place {
  role: 'variable' | 'field' | 'argument' | 'result' | 'compared' | 'somewhere';
  name: string;
}

/** What a block belongs to. */
export type Block =
  | 'function'
  | 'callback'
  | 'branch'
  | 'else'
  | 'loop'
  | 'try'
  | 'catch'
  | 'finally'
  | 'block';

/** What a mutant changes, as facts for a sentence. Code is in one line, and is cut when it is long. */
export type Change = { inside?: string } & (
  | { kind: 'doesNothing'; block: Block; name: string }
  | { kind: 'notThrown'; error: string }
  | { kind: 'refuses'; error: string; value: 'true' | 'false'; code: string }
  | { kind: 'notCalled' | 'callGivesNothing'; code: string }
  | { kind: 'answers'; name: string; value: 'true' | 'false'; code: string }
  | { kind: 'always'; value: 'true' | 'false'; code: string }
  | { kind: 'noCase'; name: string }
  | { kind: 'noLoop'; code: string }
  | { kind: 'equal'; holds: boolean; code: string; error?: string }
  | { kind: 'opposite'; code: string; error?: string }
  | { kind: 'oneSide' | 'bothSides' | 'fallback'; code: string }
  | { kind: 'otherValue'; place: Place; from: string; to: 'true' | 'false' | 'text' | 'list' | 'object' }
  | { kind: 'startsFilled'; place: Place; what: 'text' | 'list' }
  | { kind: 'givesNothing'; place: Place }
  | { kind: 'skipped'; method: string; code: string }
  | { kind: 'otherMethod'; from: string; to: string; code: string }
  | { kind: 'otherSign' | 'notInverted' | 'countsDown' | 'countsUp' | 'missing'; code: string }
  | { kind: 'calculates'; from: string; to: string; code: string }
  | { kind: 'pattern' | 'becomes'; from: string; to: string }
);

/** What a mutant of Stryker's changes. A mutator that is not known gives `becomes`. */
export function changeOf(changed: Changed): Change {
  const { inside } = changed;
  return { inside, ...factsOf(changed) };
}

function factsOf(changed: Changed): Change {
  const { mutator, original, replacement, part } = changed;
  const code = short(original);
  const error = part?.role === 'guard' ? part.name : undefined;
  switch (mutator) {
    case 'BlockStatement':
      if (part?.role === 'throw') return { kind: 'notThrown', error: part.name };
      return { kind: 'doesNothing', block: blockOf(part?.role), name: short(part?.name ?? '') };
    case 'CallExpression':
      if (part?.role === 'throw') return { kind: 'notThrown', error: part.name };
      return {
        kind: replacement.startsWith('void') ? 'callGivesNothing' : 'notCalled',
        code: short(original.replace(/^await\s+/, '').replace(/;\s*$/, '')),
      };
    case 'ConditionalExpression':
      return conditionOf(changed);
    case 'EqualityOperator':
      return comparisonOf(changed, error);
    case 'LogicalOperator':
      return { kind: logicalKind(original, replacement), code };
    case 'BooleanLiteral':
      return replacement === 'true' || replacement === 'false'
        ? { kind: 'otherValue', place: placeOf(changed), from: code, to: replacement }
        : { kind: 'opposite', code, error };
    case 'StringLiteral':
      return isEmptyText(original)
        ? { kind: 'startsFilled', place: placeOf(changed), what: 'text' }
        : { kind: 'otherValue', place: placeOf(changed), from: code, to: 'text' };
    case 'ArrayDeclaration':
      return /^(\[\s*\]|(new )?Array\(\))$/.test(original)
        ? { kind: 'startsFilled', place: placeOf(changed), what: 'list' }
        : { kind: 'otherValue', place: placeOf(changed), from: code, to: 'list' };
    case 'ObjectLiteral':
      return { kind: 'otherValue', place: placeOf(changed), from: code, to: 'object' };
    case 'ArrowFunction':
      return { kind: 'givesNothing', place: placeOf(changed) };
    case 'MethodExpression':
      return methodOf(changed);
    case 'UnaryOperator':
      return { kind: original.startsWith('~') ? 'notInverted' : 'otherSign', code };
    case 'UpdateOperator':
      return { kind: original.includes('++') ? 'countsDown' : 'countsUp', code };
    case 'ArithmeticOperator':
    case 'AssignmentOperator':
      return calculationOf(changed);
    case 'Regex':
      return { kind: 'pattern', from: code, to: short(replacement) };
    case 'OptionalChaining':
      return { kind: 'missing', code };
    default:
      return { kind: 'becomes', from: code, to: short(replacement) };
  }
}

function conditionOf({ original, replacement, part }: Changed): Change {
  const code = short(original);
  if (replacement !== 'true' && replacement !== 'false')
    return part?.role === 'case' ? { kind: 'noCase', name: short(part.name) } : { kind: 'noLoop', code };
  if (part?.role === 'guard') return { kind: 'refuses', error: part.name, value: replacement, code };
  if (part?.role === 'result') return { kind: 'answers', name: part.name, value: replacement, code };
  return part?.role === 'test' ? { kind: 'noLoop', code } : { kind: 'always', value: replacement, code };
}

function comparisonOf({ original, replacement }: Changed, error: string | undefined): Change {
  const code = short(original);
  const [from, to] = differing(original, replacement);
  if (/^[<>]$/.test(from) && to === `${from}=`) return { kind: 'equal', holds: true, code, error };
  if (/^[<>]=$/.test(from) && from === `${to}=`) return { kind: 'equal', holds: false, code, error };
  return { kind: 'opposite', code, error };
}

function logicalKind(original: string, replacement: string): 'oneSide' | 'bothSides' | 'fallback' {
  const [from] = differing(original, replacement);
  if (from === '&&') return 'oneSide';
  if (from === '||') return 'bothSides';
  // Brackets that are printed otherwise hide which operator it was.
  if (/\?\?/.test(original)) return 'fallback';
  return replacement.split('&&').length > original.split('&&').length ? 'bothSides' : 'oneSide';
}

function methodOf({ original, replacement }: Changed): Change {
  const [was, is] = [lastCall(original), lastCall(replacement)];
  if (!was) return { kind: 'becomes', from: short(original), to: short(replacement) };
  const code = short(was.object);
  // Whether it was removed shows in what comes before it: `a.trim()` is `a` then.
  return is && compact(is.object) === compact(was.object)
    ? { kind: 'otherMethod', from: was.method, to: is.method, code }
    : { kind: 'skipped', method: was.method, code };
}

function calculationOf({ original, replacement }: Changed): Change {
  const [from, to] = differing(original, replacement);
  return { kind: 'calculates', from, to, code: short(original) };
}

function blockOf(role: NonNullable<Changed['part']>['role'] | undefined): Block {
  switch (role) {
    case 'function':
    case 'callback':
    case 'branch':
    case 'else':
    case 'loop':
    case 'try':
    case 'catch':
    case 'finally':
      return role;
    default:
      return 'block';
  }
}

function placeOf({ part, original }: Changed): Place {
  switch (part?.role) {
    case 'variable':
    case 'field':
    case 'argument':
    case 'result':
    case 'compared':
      return { role: part.role, name: short(part.name) };
    default:
      return { role: 'somewhere', name: short(original) };
  }
}

/** The first operator in which two codes differ, in each of them. Brackets do not count: Stryker prints its own. */
function differing(original: string, replacement: string): [string, string] {
  const [from, to] = [original, replacement].map((code) => code.match(/[-+*/%<>=!&|?^~]+/g) ?? []);
  const index = from.findIndex((operator, place) => operator !== to[place]);
  return [from[index] ?? '', to[index] ?? ''];
}

function isEmptyText(code: string): boolean {
  return /^(['"`])\1$/.test(code);
}

function compact(code: string): string {
  return code.replaceAll(/\s/g, '');
}

const longest = 60;

function short(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
