import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { commands } from '../../cli/command-table.js';
import { readSources } from './source-files.js';

/** The names that a source takes from `flags`: `flags.x`, `flags['x']`, `{ x } = flags`, and `take(flags, 'x')`. */
function readNames(path: string, text: string): string[] {
  const names: string[] = [];
  const isFlags = (node: ts.Node | undefined): boolean =>
    node !== undefined && ts.isIdentifier(node) && node.text === 'flags';
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && isFlags(node.expression)) names.push(node.name.text);
    if (ts.isElementAccessExpression(node) && isFlags(node.expression)) names.push(readText(node.argumentExpression));
    if (ts.isCallExpression(node) && node.arguments.some(isFlags)) names.push(...node.arguments.map(readText));
    if (ts.isVariableDeclaration(node) && isFlags(node.initializer) && ts.isObjectBindingPattern(node.name))
      names.push(...node.name.elements.map(({ propertyName, name }) => readText(propertyName ?? name)));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return names;
}

function readText(node: ts.Node): string {
  return ts.isIdentifier(node) || ts.isStringLiteral(node) ? node.text : '';
}

const readFlags = [...readSources(['cli'])].map(([path, text]) => [path, readNames(path, text)] as const);

describe('a flag that is accepted', () => {
  it.each(Object.entries(commands))('is read by its command: %s', async (name, { load }) => {
    const own = readFlags.filter(
      ([path]) => path.startsWith(`cli/${name}/`) || /^cli\/(live\/)?[\w-]+\.ts$/.test(path),
    );
    const read = new Set(own.flatMap(([, names]) => names));
    const flags = Object.keys((await load()).flags);
    expect(flags.filter((flag) => !read.has(flag))).toEqual([]);
  });

  it('is seen in each way of reading it, and in no other', () => {
    const text =
      "flags.one; flags['two-two']; const { three, 'four-four': four = 1 } = flags; take(flags, 'five'); other.six;";
    expect(readNames('x.ts', text).filter(Boolean)).toEqual(['one', 'two-two', 'three', 'four-four', 'flags', 'five']);
  });
});
