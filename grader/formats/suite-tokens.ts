import ts from 'typescript';
import { lineAt } from '../syntax/place.ts';

/** A token of a suite in a form that renaming does not change, and the place that it stands at. */
export interface Token {
  text: string;
  offset: number;
}

const { SyntaxKind: kinds } = ts;
/** What a formatter adds or leaves out. */
const silent = new Set([kinds.SemicolonToken, kinds.CommaToken, kinds.EndOfFileToken]);
const dots = new Set([kinds.DotToken, kinds.QuestionDotToken]);
/** What a value can end with: a slash after it divides. */
const ends = new Set([
  kinds.Identifier,
  kinds.NumericLiteral,
  kinds.StringLiteral,
  kinds.CloseParenToken,
  kinds.CloseBracketToken,
  kinds.CloseBraceToken,
  kinds.ThisKeyword,
]);

/**
 * The tokens of a module in the order of its text, without imports, comments and blanks. Names that it does not import are
 * all alike unless they follow a dot, and so are texts and numbers. It scans, and builds no tree: code that is nested a
 * thousand times ends a parser, and with it the process.
 */
export function tokensOf(text: string): Token[] {
  const all = scanned(text);
  const imported = new Set<string>();
  const tokens: Token[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const { kind, text: name, offset } = all[at];
    if (kind === kinds.ImportKeyword && all[at + 1]?.kind !== kinds.OpenParenToken) {
      // Up to the module that it names. In `a as b` the second is the name from here on.
      for (; at < all.length && all[at].kind !== kinds.StringLiteral; at += 1) imported.add(all[at].text);
      continue;
    }
    if (silent.has(kind)) continue;
    const isKept = kind !== kinds.Identifier || imported.has(name) || dots.has(all[at - 1]?.kind);
    tokens.push({ text: isKept ? tellingOf(kind, name) : 'own', offset });
  }
  return tokens;
}

/** The first and the last line of a run of tokens. */
export function linesOf(text: string, tokens: Token[], from: number, length: number): [number, number] {
  return [lineAt(text, tokens[from].offset), lineAt(text, tokens[from + length - 1].offset)];
}

interface Scanned extends Token {
  kind: ts.SyntaxKind;
}

function scanned(text: string): Scanned[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  const found: Scanned[] = [];
  /** For each template that is open: how many braces are open in it. */
  const templates: number[] = [];
  for (let kind = scanner.scan(); kind !== kinds.EndOfFileToken; kind = scanner.scan()) {
    if (kind === kinds.SlashToken && !ends.has(found.at(-1)?.kind ?? kind)) kind = scanner.reScanSlashToken();
    if (kind === kinds.CloseBraceToken && templates.at(-1) === 0) {
      kind = scanner.reScanTemplateToken(false);
      if (kind === kinds.TemplateTail) templates.pop();
    } else if (templates.length > 0) {
      if (kind === kinds.OpenBraceToken) templates[templates.length - 1] += 1;
      if (kind === kinds.CloseBraceToken) templates[templates.length - 1] -= 1;
    }
    if (kind === kinds.TemplateHead) templates.push(0);
    found.push({ kind, text: scanner.getTokenText(), offset: scanner.getTokenStart() });
  }
  return found;
}

function tellingOf(kind: ts.SyntaxKind, name: string): string {
  if (kind === kinds.Identifier) return name;
  if (kind === kinds.ConstKeyword || kind === kinds.VarKeyword) return 'let';
  if (kind === kinds.StringLiteral || kind === kinds.NoSubstitutionTemplateLiteral) return 'a text';
  if (kind === kinds.NumericLiteral || kind === kinds.BigIntLiteral) return 'a number';
  if (kind === kinds.RegularExpressionLiteral) return 'a pattern';
  if (kind >= kinds.TemplateHead && kind <= kinds.TemplateTail) return 'a template';
  return name;
}
