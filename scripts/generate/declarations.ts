import ts from 'typescript';

/** A type, a method or a function of some sources, without its body. */
export interface Declaration {
  readonly name: string;
  readonly node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.FunctionDeclaration;
  readonly source: ts.SourceFile;
}

/** The types and functions at the top of some sources, by name. */
export function collectDeclarations(sources: readonly string[]): Map<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const text of sources) {
    const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022, true);
    for (const node of source.statements) {
      if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node) && !ts.isFunctionDeclaration(node))
        continue;
      const name = node.name?.text;
      if (name !== undefined && !found.has(name)) found.set(name, { name, node, source });
    }
  }
  return found;
}

/** A node as code without comments, on as few lines as it has members. */
export function toCode(node: ts.Node, source: ts.SourceFile): string {
  return printer
    .printNode(ts.EmitHint.Unspecified, node, source)
    .replaceAll(/\breadonly /g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/;$/, '');
}

const printer = ts.createPrinter({ removeComments: true });

/** The comment above a node, up to a length. */
export function readDoc(node: ts.Node, max: number): string {
  const [doc] = ts.getJSDocCommentsAndTags(node);
  const text = doc && 'comment' in doc ? (ts.getTextOfJSDocComment(doc.comment) ?? '') : '';
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > max ? `${line.slice(0, max - 1)}…` : line;
}

/** A few words of it: its first sentence, or less. */
function readWords(node: ts.Node, max: number): string {
  const [words = ''] = readDoc(node, 1_000).split(/(?<=[.;:])\s/);
  return words.length > max ? `${words.slice(0, max - 1)}…` : words.replace(/[.;:]$/, '');
}

/** A type as a program's author reads it: a line for each member, each with a few words. */
export function typeText({ name, node, source }: Declaration): string {
  if (!ts.isInterfaceDeclaration(node)) {
    return `${toCode(node, source).replace(/^export /, '')};`.replaceAll(`${name}Fields['`, `${name}['`);
  }
  const above = node.heritageClauses?.flatMap(({ types }) => types.map((type) => toCode(type, source))) ?? [];
  // Lists are read whole, so the text does not mention pages.
  const shown = node.members.filter(
    (member) => !name.endsWith('Query') || !PAGES.includes(member.name?.getText(source) ?? ''),
  );
  const members = shown.map((member) => {
    const about = readWords(member, 70);
    return `  ${toCode(member, source)};${about === '' ? '' : ` // ${about}`}`;
  });
  return [`interface ${name}${above.length > 0 ? ` extends ${above.join(', ')}` : ''} {`, ...members, '}'].join('\n');
}

const PAGES = ['limit', 'cursor', 'offset'];

/** The names of the types that a node mentions. */
export function typesIn(node: ts.Node): string[] {
  const names = new Set<string>();
  const walk = (inner: ts.Node): void => {
    if (ts.isTypeReferenceNode(inner) && ts.isIdentifier(inner.typeName)) names.add(inner.typeName.text);
    if (ts.isExpressionWithTypeArguments(inner) && ts.isIdentifier(inner.expression)) names.add(inner.expression.text);
    ts.forEachChild(inner, walk);
  };
  walk(node);
  return [...names];
}

/** The fields of an interface with those that it extends; empty if it is open or of another kind. */
export function listFields(name: string, all: ReadonlyMap<string, Declaration>): string[] {
  const found = all.get(name);
  if (!found || !ts.isInterfaceDeclaration(found.node)) return [];
  if (found.node.members.some(ts.isIndexSignatureDeclaration)) return [];
  const above = found.node.heritageClauses?.flatMap(({ types }) => types.flatMap(typesIn)) ?? [];
  const own = found.node.members.flatMap(({ name: key }) => (key && ts.isIdentifier(key) ? [key.text] : []));
  return [...above.flatMap((other) => listFields(other, all)), ...own];
}
