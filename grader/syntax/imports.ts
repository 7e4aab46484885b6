import type { ESTree } from 'vite';

export function importsOf({ body }: ESTree.Program): ESTree.ImportDeclaration[] {
  return body.filter((node) => node.type === 'ImportDeclaration');
}

/** The module that a file imports this name from; undefined where it imports no such name. */
export function moduleOfImport(program: ESTree.Program, name: string): string | undefined {
  return importsOf(program).find(({ specifiers }) => specifiers.some(({ local }) => local.name === name))
    ?.source.value;
}
