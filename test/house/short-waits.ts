import ts from 'typescript';
import type { SourceFiles } from './source-files.js';

const LIMITS = new Set(['deadlineMs', 'timeoutMs']);
/** Programs of the explorer have its clock. Those of the site wait in a page. */
const OTHER_CLOCK = /^test\/(explore\/jobs|planted|site)\//;

/**
 * How often each file of tests waits for less than a second by the clock on the wall, or gives a call less than a second. A slow
 * machine needs more for anything: then the test is red on right code, or green where it shall see that nothing happened. A
 * limit beside a `clock` is by that clock. A pause in a loop that ends by its condition only looks again.
 */
export function countShortWaits(files: SourceFiles): ReadonlyMap<string, number> {
  const counts = [...files].map(([path, text]) => [path, OTHER_CLOCK.test(path) ? 0 : countIn(path, text)] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}

/** A file without one of these words needs no parsing. */
const CANDIDATE = /deadlineMs|timeoutMs|setTimeout|timers\/promises/;

function countIn(path: string, text: string): number {
  if (!CANDIDATE.test(text)) return 0;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const pauses = new Set(
    [...text.matchAll(/\bsetTimeout(?: as (\w+))? \} from 'node:timers\/promises'/g)].map(readName),
  );
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (isShortLimit(node) || (ts.isCallExpression(node) && isShortPause(node, pauses))) count += 1;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return count;
}

function readName([, name = 'setTimeout']: RegExpMatchArray): string {
  return name;
}

function isShortLimit(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node) || !LIMITS.has(node.name.getText()) || !isShort(node.initializer)) return false;
  return !node.parent.properties.some(({ name }) => name?.getText() === 'clock');
}

function isShortPause(call: ts.CallExpression, pauses: ReadonlySet<string>): boolean {
  if (!ts.isIdentifier(call.expression)) return false;
  const name = call.expression.text;
  const ms = pauses.has(name) ? call.arguments[0] : name === 'setTimeout' ? call.arguments[1] : undefined;
  return isShort(ms) && !looksAgain(call);
}

function isShort(node: ts.Node | undefined): boolean {
  return node !== undefined && ts.isNumericLiteral(node) && Number(node.text) > 0 && Number(node.text) < 1000;
}

/** Whether a pause is in a loop that ends when its condition has come true. */
function looksAgain(node: ts.Node): boolean {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isWhileStatement(at) || ts.isDoStatement(at)) return at.expression.kind !== ts.SyntaxKind.TrueKeyword;
  }
  return false;
}
