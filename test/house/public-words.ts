import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFiles } from './source-files.js';

/** Something that a user reads in an editor or on a screen, with its place. */
export interface Words {
  readonly at: string;
  readonly text: string;
}

/** The comments of all that the entries export, members and parts included. */
export function publicComments(entries: readonly string[], files: SourceFiles): Words[] {
  const names = new Map<string, Set<string>>();
  for (const entry of entries) collectNames(entry, { files, names });
  return [...names].flatMap(([path, exported]) => {
    const source = parse(path, files.get(path) ?? '');
    return withParts(source.statements, exported).flatMap((statement) => commentsIn(statement, source));
  });
}

/** The statements that declare these names, and the types of the file that they contain, which an editor shows too. */
function withParts(statements: readonly ts.Statement[], names: ReadonlySet<string>): readonly ts.Statement[] {
  const found = statements.filter((statement) => declaredNames(statement).some((name) => names.has(name)));
  const mentioned = new Set(found.flatMap(typesIn));
  const isNew = statements.some(
    (statement) => isType(statement) && isAmong(statement, mentioned) && !found.includes(statement),
  );
  return isNew ? withParts(statements, new Set([...names, ...mentioned])) : found;
}

const isType = (statement: ts.Statement): boolean =>
  ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
const isAmong = (statement: ts.Statement, names: ReadonlySet<string>): boolean =>
  declaredNames(statement).some((name) => names.has(name));

/** The names of types in what a declaration says to its readers: no body, nothing private. */
function typesIn(node: ts.Node): string[] {
  if (ts.isBlock(node) || (ts.isPropertyDeclaration(node) && ts.isPrivateIdentifier(node.name))) return [];
  const own = ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) ? [node.typeName.text] : [];
  const inner: string[] = [];
  ts.forEachChild(node, (child) => {
    inner.push(...typesIn(child));
  });
  return [...own, ...inner];
}

/** Every text of a file that may become a message: literals and templates of four words or more, without code in them. */
export function messages(path: string, text: string): Words[] {
  const source = parse(path, text);
  const found: Words[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node);
    if (isText && node.text.trim().split(/\s+/).length > 3 && !looksLikeCode(node.text)) {
      found.push({ at: place(node.getStart(source), source), text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Comments that tools read. */
const DIRECTIVE = /^(?:biome-ignore|oxlint-disable|@ts-|@vitest-|#(?:end)?region|[#@]__PURE__)/;

/** Every comment of a file; `//` lines in a row are one. */
export function codeComments(path: string, text: string): Words[] {
  const source = parse(path, text);
  const ends = new Map<number, number>();
  const noted = new Set<number>();
  const note = (at: number): void => {
    if (noted.has(at)) return;
    noted.add(at);
    for (const { pos, end } of ts.getLeadingCommentRanges(text, at) ?? []) ends.set(pos, end);
    for (const { pos, end } of ts.getTrailingCommentRanges(text, at) ?? []) ends.set(pos, end);
  };
  const visit = (node: ts.Node, isBetweenTags: boolean): void => {
    // Between the tags of JSX there is text and no comment.
    if (!isBetweenTags) {
      note(node.pos);
      note(node.end);
    }
    const hasTags = ts.isJsxElement(node) || ts.isJsxFragment(node);
    ts.forEachChild(node, (child) => visit(child, hasTags));
  };
  visit(source, false);
  return joinLines(
    text,
    [...ends].sort(([a], [b]) => a - b),
  )
    .map(([pos, end]) => ({ at: place(pos, source), text: toText(text.slice(pos, end)) }))
    .filter((comment) => !DIRECTIVE.test(comment.text.trim()));
}

/** The titles of a file of tests: the first argument of `describe`, `it` and `test`, with all their forms. */
export function testTitles(path: string, text: string): Words[] {
  const source = parse(path, text);
  const found: Words[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:describe|it|test)\b/.test(node.expression.getText(source))) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title))
        found.push({ at: place(title.getStart(source), source), text: title.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Ranges of comments, with those of `//` lines in a row as one. */
function joinLines(text: string, ranges: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const joined: (readonly [number, number])[] = [];
  for (const [pos, end] of ranges) {
    const before = joined.at(-1);
    const isNext =
      before !== undefined &&
      text.startsWith('//', pos) &&
      text.startsWith('//', before[0]) &&
      /^\n[ \t]*$/.test(text.slice(before[1], pos));
    if (isNext) joined[joined.length - 1] = [before[0], end];
    else joined.push([pos, end]);
  }
  return joined;
}

function looksLikeCode(text: string): boolean {
  return /=>|'self'|^import |\bconst |\bawait |: \w+;|\{\s*$/m.test(text) || text.includes('*/');
}

interface Collecting {
  readonly files: SourceFiles;
  readonly names: Map<string, Set<string>>;
}

/** Notes what a file exports, and follows `export { … } from`. */
function collectNames(path: string, { files, names }: Collecting, only?: ReadonlySet<string>): void {
  const text = files.get(path);
  if (text === undefined) return;
  const source = parse(path, text);
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      const elements = statement.exportClause.elements.filter(({ name }) => !only || only.has(name.text));
      const wanted = new Set(elements.map(({ name, propertyName }) => (propertyName ?? name).text));
      const from = statement.moduleSpecifier;
      if (!from || !ts.isStringLiteral(from) || wanted.size === 0) continue;
      const target = posix.join(posix.dirname(path), from.text.replace(/\.js$/, '.ts'));
      collectNames(target, { files, names }, wanted);
    } else {
      for (const name of declaredNames(statement)) {
        if (!only || only.has(name)) names.set(path, (names.get(path) ?? new Set()).add(name));
      }
    }
  }
}

function declaredNames(statement: ts.Statement): string[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  if (!isExported) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  }
  const { name } = statement as ts.Statement & { readonly name?: ts.Identifier };
  return name ? [name.text] : [];
}

/** The doc comments of a declaration and of what it declares; not those in the bodies of functions. */
function commentsIn(statement: ts.Node, source: ts.SourceFile): Words[] {
  const found = new Map<number, Words>();
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []) {
      const comment = source.text.slice(pos, end);
      if (comment.startsWith('/**')) found.set(pos, { at: place(pos, source), text: toText(comment) });
    }
    if (!ts.isBlock(node)) ts.forEachChild(node, visit);
  };
  visit(statement);
  return [...found.values()];
}

function toText(comment: string): string {
  if (comment.startsWith('//')) return comment.replaceAll(/^[ \t]*\/\/ ?/gm, '');
  return comment
    .slice(comment.startsWith('/**') ? 3 : 2, -2)
    .replaceAll(/\n\s*\* ?/g, '\n')
    .replaceAll(/^@example[\s\S]*?(?=^@|$(?![\s\S]))/gm, '')
    .replaceAll(/^@(?:throws|returns|param|remarks|default|deprecated)\b/gm, '\n\n')
    .replaceAll(/\{@link ([^}]*)\}/g, '`$1`');
}

function place(position: number, source: ts.SourceFile): string {
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(position).line + 1}`;
}

let latest: ts.SourceFile | undefined;

/** One file is often read for two kinds of words, one after the other. */
function parse(path: string, text: string): ts.SourceFile {
  if (latest?.fileName === path && latest.text === text) return latest;
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : undefined;
  // Without parents: to set them takes as long as to parse.
  latest = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind);
  return latest;
}
