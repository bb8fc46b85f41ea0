import ts from 'typescript';

/** A `throw` of a file. */
export interface ThrowSite {
  /** `path: text`: it stays the same if lines above it change. */
  readonly id: string;
  /** The range of the thrown expression. */
  readonly from: number;
  readonly to: number;
}

/** Every `throw` of a file, in the order of the text. Equal texts in a file are numbered. */
export function findThrows(path: string, text: string): ThrowSite[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const seen = new Map<string, number>();
  const sites: ThrowSite[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node)) {
      const words = node.expression.getText(source).replaceAll(/\s+/g, ' ').slice(0, 90);
      const count = (seen.get(words) ?? 0) + 1;
      seen.set(words, count);
      const id = `${path}: ${words}${count > 1 ? ` (${count})` : ''}`;
      sites.push({ id, from: node.expression.getStart(source), to: node.expression.getEnd() });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return sites;
}

/** The text with a note before each thing that is thrown. */
export function noteThrows(path: string, text: string): string {
  let noted = text;
  for (const { id, from, to } of findThrows(path, text).reverse()) {
    noted = `${noted.slice(0, from)}(globalThis.noteThrow?.(${JSON.stringify(id)}), ${noted.slice(from, to)})${noted.slice(to)}`;
  }
  return noted;
}
