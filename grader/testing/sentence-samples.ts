import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const folder = path.resolve(import.meta.dirname, '../sentences');

/** Values for each parameter of a sentence: `usual` in every combination, `odd` one at a time. */
interface Samples {
  usual: unknown[];
  odd: unknown[];
}

/**
 * Arguments to call each sentence of the catalogue with, as its types ask for them: every value of an enumeration, what is
 * optional there and not there, few and many. Texts are like `Muestra1`, and large numbers are different from each other.
 * @returns by the path of the sentence, `coach.hint`
 */
export function sentenceSamples(): Map<string, unknown[][]> {
  const file = path.join(folder, 'english.ts');
  const options = { strict: true, skipLibCheck: true, noEmit: true, allowImportingTsExtensions: true };
  const program = ts.createProgram([file], {
    ...options,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ESNext,
    types: ['node'],
  });
  const checker = program.getTypeChecker();
  const source = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
  const catalogue = checker.getExportsOfModule(source).find(({ name }) => name === 'Catalogue')!;
  const samples = new Map<string, unknown[][]>();
  const visit = (type: ts.Type, parents: string[]): void => {
    for (const property of type.getProperties()) {
      const place = [...parents, property.name];
      const own = checker.getTypeOfSymbol(property);
      const [signature] = own.getCallSignatures();
      if (signature) samples.set(place.join('.'), argumentsOf(signature, checker));
      else if (!(own.flags & ts.TypeFlags.StringLike)) visit(own, place);
    }
  };
  visit(checker.getDeclaredTypeOfSymbol(catalogue), []);
  return samples;
}

function argumentsOf(signature: ts.Signature, checker: ts.TypeChecker): unknown[][] {
  const parameters = new SampleMaker(checker);
  const each = signature.getParameters().map((parameter) => parameters.ofSymbol(parameter));
  return combined(each);
}

class SampleMaker {
  readonly #checker: ts.TypeChecker;
  #made = 0;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  ofSymbol(symbol: ts.Symbol): Samples {
    const { valueDeclaration: declaration } = symbol;
    const samples = this.#ofType(this.#checker.getTypeOfSymbol(symbol));
    const isOptional =
      declaration !== undefined &&
      ((ts.isParameter(declaration) && declaration.initializer !== undefined) ||
        ((ts.isParameter(declaration) || ts.isPropertySignature(declaration)) &&
          declaration.questionToken !== undefined));
    return isOptional ? { ...samples, usual: [...new Set([...samples.usual, undefined])] } : samples;
  }

  #ofType(type: ts.Type): Samples {
    if (type.isUnion()) {
      const parts = type.types.map((part) => this.#ofType(part));
      return { usual: parts.flatMap(({ usual }) => usual), odd: parts.flatMap(({ odd }) => odd) };
    }
    const only = (...usual: unknown[]): Samples => ({ usual, odd: [] });
    if (type.isLiteral()) return only(type.value);
    if (type.flags & ts.TypeFlags.Undefined) return only(undefined);
    if (type.flags & ts.TypeFlags.BooleanLiteral) return only(this.#checker.typeToString(type) === 'true');
    if (type.flags & ts.TypeFlags.String) return { usual: [`Muestra${this.#next()}`], odd: comparedTexts };
    if (type.flags & ts.TypeFlags.Number) {
      const number = this.#next();
      return { usual: [0, 1, 30 + number, 900 + number], odd: [Infinity] };
    }
    if (this.#checker.isArrayType(type)) {
      const [item] = this.#checker.getTypeArguments(type as ts.TypeReference);
      const [one, two] = [this.#ofType(item), this.#ofType(item)].map(({ usual }) => usual.at(-1));
      return only([], [one], [one, two]);
    }
    const properties = type.getProperties();
    if (properties.length === 0)
      throw new Error(`No sample is known for ${this.#checker.typeToString(type)}.`);
    const lists = combined(properties.map((property) => this.ofSymbol(property)));
    return only(
      ...lists.map((list) =>
        Object.fromEntries(properties.map(({ name }, index) => [name, list[index]] as const)),
      ),
    );
  }

  #next(): number {
    this.#made += 1;
    return this.#made;
  }
}

function combined(each: Samples[]): unknown[][] {
  let lists: unknown[][] = [[]];
  for (const { usual } of each) lists = lists.flatMap((list) => usual.map((value) => [...list, value]));
  const odd = each.flatMap((samples, index) =>
    samples.odd.map((value) => each.map(({ usual }, other) => (other === index ? value : usual.at(-1)))),
  );
  return [...lists, ...odd];
}

/** Texts that a sentence is compared with, or looked up by: what is said of them may be another sentence. */
const comparedTexts = [
  ...new Set(
    readdirSync(folder)
      .filter((name) => /^english.*\.ts$/.test(name))
      .flatMap((name) => [
        ...readFileSync(path.join(folder, name), 'utf8').matchAll(
          /(?:[!=]== |case |startsWith\()'([^'\n]+)'|^ +'(\W+)':/gm,
        ),
      ])
      .map(([, compared, key]) => compared ?? key),
  ),
];
