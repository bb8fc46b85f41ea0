import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFiles } from './source-files.js';

/** One import or re-export of a file. */
export interface ImportLine {
  from: string;
  /** The text between the quotes. */
  specifier: string;
  /** The file of the project that a relative specifier means; undefined for a package. */
  target: string | undefined;
  /** Gone when compiled: it cannot pull anything into a bundle. */
  typeOnly: boolean;
}

/** All imports of the given files: static, dynamic, re-exports and types. */
export function importLines(files: SourceFiles): ImportLine[] {
  return [...files].flatMap(([from, text]) => {
    const lines: ImportLine[] = [];
    const source = ts.createSourceFile(from, text, ts.ScriptTarget.ES2022, false);
    const add = (specifier: string, typeOnly: boolean) =>
      lines.push({ from, specifier, typeOnly, target: resolveTarget(from, specifier, files) });
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
        add(node.moduleSpecifier.text, isTypeImport(node.importClause));
      } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
        add(node.moduleSpecifier.text, node.isTypeOnly);
      } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        const [argument] = node.arguments;
        if (argument && ts.isStringLiteral(argument)) add(argument.text, false);
      } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
        if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return lines;
  });
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name || !bindings || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}

function resolveTarget(from: string, specifier: string, files: SourceFiles): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier);
  const sources = ['.ts', '.tsx'].map((extension) => path.replace(/\.js$/, extension));
  return [path, ...sources].find((candidate) => files.has(candidate)) ?? sources[0];
}
