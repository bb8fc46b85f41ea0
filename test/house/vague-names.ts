import ts from 'typescript';

/** Words that do not say what a value is. */
const VAGUE = new Set(['told', 'of', 'how', 'look', 'standing']);
/** The service sends a response. A person answers, and so does an examinee. */
const ANSWER = /^answers?$/;
/** A file without one of these words needs no parsing. */
const CANDIDATE =
  /\b(?:told|how|look|standing|answers?)\b|[{(,]\s*(?:readonly )?of\b(?!\s*\()|\b(?:const|let) of\b|: of\b/;

/** The variables, parameters, functions and type parameters of a file that have such a name, as `path:line: name`. */
export function findVagueNames(path: string, text: string): string[] {
  if (!CANDIDATE.test(text)) return [];
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : undefined;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = declaredName(node);
    if (name && (VAGUE.has(name.text) || ANSWER.test(name.text))) {
      const { line } = source.getLineAndCharacterOfPosition(name.getStart(source));
      found.push(`${path}:${line + 1}: ${name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Names of fields are left alone: stored forms and results have them. */
function declaredName(node: ts.Node): ts.Identifier | undefined {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isTypeParameterDeclaration(node);
  return declares && node.name && ts.isIdentifier(node.name) ? node.name : undefined;
}
