import ts from 'typescript';
import type { SourceFiles } from './source-files.js';

/** Written from one document: its files declare the same types, once for the mock and once for the client. */
const GENERATED = 'src/generated/';

/** The names of types that two files export, each with these files. The generated files count as one. */
export function findTypesWithOneName(sources: SourceFiles): string[] {
  const places = new Map<string, Set<string>>();
  for (const [path, text] of sources) {
    const place = path.startsWith(GENERATED) ? GENERATED : path;
    for (const name of exportedTypes(path, text)) places.set(name, (places.get(name) ?? new Set()).add(place));
  }
  return [...places]
    .filter(([, files]) => files.size > 1)
    .map(([name, files]) => `${name}: ${[...files].join(', ')}`)
    .sort();
}

function exportedTypes(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  return source.statements.flatMap((statement) => {
    const isType =
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isEnumDeclaration(statement);
    const isExported = isType && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    return isExported && statement.name ? [statement.name.text] : [];
  });
}
