import { lexer, type Token, type Tokens } from 'marked';
import { parse } from 'yaml';
import { splitPage } from '../../course/front-matter.ts';
import { parseModule } from '../../syntax/parse.ts';

/** A paragraph, a list item, a cell, a comment or a text in code, without marks. */
export interface Passage {
  text: string;
  /** Whether it is counted in sentences. A heading and a short cell are not. */
  isProse: boolean;
}

/** What stands in for a word of code, so that its dots end no sentence. */
const codeWord = 'Code';

/** The passages of a page. Blocks of code, front matter and the targets of links are left out. */
export function passagesOfPage(text: string): Passage[] {
  return lexer(bodyOf(text)).flatMap(ofBlock);
}

function bodyOf(text: string): string {
  return text.startsWith('---\n') ? splitPage(text).body : text;
}

function ofBlock(block: Token): Passage[] {
  switch (block.type) {
    case 'heading':
      return [{ text: inline(block.tokens), isProse: false }];
    case 'list':
      return (block as Tokens.List).items.flatMap((item) => item.tokens.flatMap(ofBlock));
    case 'blockquote':
      return (block.tokens ?? []).flatMap(ofBlock);
    case 'table': {
      const { header, rows } = block as Tokens.Table;
      // A cell lists facts: a semicolon ends one.
      return [header, ...rows]
        .flat()
        .flatMap(({ tokens }) => inline(tokens).split('; '))
        .map((fact) => ({ text: fact, isProse: wordCount(fact) > 5 }));
    }
    case 'paragraph':
    case 'text':
      return [{ text: inline(block.tokens), isProse: true }];
    default:
      return [];
  }
}

function inline(tokens: Token[] | undefined): string {
  return (tokens ?? [])
    .map((token): string => {
      if (token.type === 'codespan') return codeWord;
      if ('tokens' in token && token.tokens) return inline(token.tokens);
      return token.type === 'br' ? ' ' : ((token as Tokens.Text).text ?? '');
    })
    .join('')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#39;', "'");
}

/** The sentences that a bug shows to learners. */
export function passagesOfBug(text: string): Passage[] {
  const { behaviour, hints = [] } = parse(text) as { behaviour: string; hints?: string[] };
  return [behaviour, ...hints].map((sentence) => ({ text: withoutCode(sentence), isProse: true }));
}

/** The comments of a module. Lines that follow each other are one comment. */
export function passagesOfComments(name: string, text: string): Passage[] {
  const blocks: { text: string; end: number }[] = [];
  for (const comment of parseModule(name, text).comments) {
    const last = blocks.at(-1);
    const isNextLine =
      last && comment.type === 'Line' && /^\n[ \t]*$/.test(text.slice(last.end, comment.start));
    if (isNextLine) Object.assign(last, { text: `${last.text} ${comment.value}`, end: comment.end });
    else blocks.push({ text: comment.value, end: comment.end });
  }
  return blocks
    .flatMap((block) => block.text.split(/\n[ \t*]*@(?:param \w+|throws \w+|returns)/))
    .map((comment) =>
      withoutCode(
        comment
          .replaceAll(/(?:^|\n)[ \t]*\*+/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      ),
    )
    .filter((comment) => !/^oxlint|^@ts-|^v8 ignore/.test(comment))
    .map((comment) => ({ text: comment, isProse: wordCount(comment) > 3 }));
}

/** The texts of a module of the catalogue. A sample word fills each place. */
export function passagesOfTexts(name: string, text: string): Passage[] {
  const found: string[] = [];
  walk(parseModule(name, text).program, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') found.push(node.value);
    if (node.type === 'TemplateLiteral') {
      const quasis = node.quasis as { value: { cooked: string } }[];
      found.push(quasis.map(({ value }) => value.cooked).join(codeWord));
    }
  });
  return found
    .filter((one) => /[a-z] [a-z]/i.test(one))
    .flatMap((one) => withoutCode(one).split(/\n+/))
    .map((one) => ({ text: one, isProse: wordCount(one) > 3 }));
}

interface Node {
  type: string;
  [key: string]: unknown;
}

function walk(part: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(part)) for (const one of part) walk(one, visit);
  else if (typeof part === 'object' && part !== null) {
    const node = part as Node;
    if (node.type === 'ImportDeclaration' || node.type === 'TSLiteralType') return;
    if (node.type) visit(node);
    for (const value of Object.values(node)) walk(value, visit);
  }
}

function withoutCode(text: string): string {
  return text.replaceAll(/`[^`]*`/g, codeWord);
}

/** How many words a sentence has. */
export function wordCount(sentence: string): number {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'./_-]*/gu)?.length ?? 0;
}
