import ts from 'typescript';
import type { SourceFiles } from '../../test/house/source-files.js';

const LONGEST_FUNCTION = 60;
const NO_CODE = /^\s*($|\/\/|\/?\*)/;

interface Place {
  readonly path: string;
  readonly line: number;
  readonly lines: number;
  readonly name: string;
}

interface Shapes {
  /** `x as T` and `<T>x`, apart from `as const`. */
  readonly casts: number;
  /** Lines that are neither blank nor a comment. */
  readonly code: number;
  readonly long: readonly Place[];
}

/** Casts by folder and functions above 60 lines, as `npm run house` prints them. */
export function describeShapes(sources: SourceFiles, floors = 2): string {
  const names = new Set([...sources.keys()].map((path) => nameRoom(path, floors)));
  const rows = [...names].map((room) => {
    const files = new Map([...sources].filter(([path]) => nameRoom(path, floors) === room));
    return { room, ...countShapes(files) };
  });
  const all = countShapes(sources);
  const worst = rows.filter(({ casts }) => casts > 0).sort((left, right) => rate(right) - rate(left));
  return [
    `casts: ${all.casts} in ${all.code} lines of code, ${rate(all).toFixed(1)} a thousand`,
    `  ${worst.map((row) => `${row.room} ${row.casts} (${rate(row).toFixed(1)})`).join(', ')}`,
    `functions above ${LONGEST_FUNCTION} lines: ${all.long.length}`,
    ...all.long.map(({ path, line, lines, name }) => `  ${path}:${line} ${name} ${lines}`),
  ].join('\n');
}

export function countShapes(sources: SourceFiles): Shapes {
  const long: Place[] = [];
  let casts = 0;
  let code = 0;
  for (const [path, text] of sources) {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    code += text.split('\n').filter((line) => !NO_CODE.test(line)).length;
    visitAll(file, (node) => {
      if (isCast(node)) casts += 1;
      const place = ts.isFunctionLike(node) ? findPlace(file, node) : undefined;
      if (place !== undefined && place.lines > LONGEST_FUNCTION) long.push(place);
    });
  }
  return { casts, code, long: long.sort((left, right) => right.lines - left.lines) };
}

function nameRoom(path: string, floors: number): string {
  return path.split('/').slice(0, floors).join('/');
}

function rate({ casts, code }: Shapes): number {
  return code === 0 ? 0 : (casts / code) * 1000;
}

function visitAll(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => visitAll(child, visit));
}

function isCast(node: ts.Node): boolean {
  if (ts.isTypeAssertionExpression(node)) return true;
  return ts.isAsExpression(node) && !ts.isConstTypeReference(node.type);
}

function findPlace(file: ts.SourceFile, node: ts.SignatureDeclaration): Place {
  const first = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
  const last = file.getLineAndCharacterOfPosition(node.getEnd()).line;
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  return { path: file.fileName, line: first + 1, lines: last - first + 1, name: named?.getText(file) ?? 'a function' };
}
