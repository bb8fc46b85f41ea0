import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseAst } from 'rollup/parseAst';
import { describe, expect, it } from 'vitest';
import { entries, ofServers } from '../../scripts/build/entries.js';
import { needBuild } from '../harness/built.js';

needBuild();
const portable = Object.keys(entries).filter((name) => !(name in ofServers));

/** The imports of each built file. Entries share most of them. */
const specifiers = new Map<string, string[]>();

/** Everything that a bundle of a built file contains: file → what it imports of Node, at once or later. */
function reach(file: string, seen: Map<string, string[]> = new Map()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const names = specifiers.get(file) ?? listSpecifiers(parseAst(readFileSync(file, 'utf8')));
  specifiers.set(file, names);
  seen.set(
    file,
    names.filter((name) => name.startsWith('node:')),
  );
  for (const name of names.filter((name) => /^\..*\.c?js$/.test(name))) reach(join(dirname(file), name), seen);
  return seen;
}

/** The texts by which a module imports or requires, if a bundler can read them. */
function listSpecifiers(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(listSpecifiers);
  if (typeof node !== 'object' || node === null) return [];
  const { type, source, callee, arguments: given } = node as Record<string, { value?: unknown; name?: unknown }>;
  const asked = source ?? (callee?.name === 'require' ? (given as unknown as { value?: unknown }[])[0] : undefined);
  const own =
    /^(Import|Export|CallExpression)/.test(String(type)) && typeof asked?.value === 'string' ? [asked.value] : [];
  return [...own, ...Object.values(node).flatMap(listSpecifiers)];
}

/** Loads the files in a process of its own; gives what a module read while it was evaluated, of that which is not everywhere. */
function readAtLoad(files: readonly string[]): string[] {
  const program = `
    const reads = [];
    // jsdom lacks these: a module that needs one to be loaded throws.
    const ofTheWeb = ['fetch', 'Request', 'Response', 'TextDecoder', 'TextEncoder', 'structuredClone', 'ReadableStream', 'DecompressionStream'];
    for (const name of [...ofTheWeb, 'process', 'Buffer', 'global', 'window', 'document', 'navigator', 'location', '__dirname']) {
      const { value, get } = Object.getOwnPropertyDescriptor(globalThis, name) ?? {};
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get() {
          const [, , caller = ''] = new Error().stack.split('\\n');
          const isOurs = caller.includes('/dist/') && !caller.includes('/node_modules/');
          if (isOurs && ofTheWeb.includes(name)) return undefined;
          if (isOurs) reads.push(name + caller);
          return get ? get.call(globalThis) : value;
        },
      });
    }
    for (const file of ${JSON.stringify(files.map((file) => resolve(file)))}) await import(file);
    console.log(JSON.stringify(reads));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
}

describe('the built files of an entry that runs anywhere', () => {
  it.each(portable)('%s import nothing of Node, at once or later', (name) => {
    for (const kind of ['js', 'cjs']) {
      const found = [...reach(`dist/${name}.${kind}`)].flatMap(([file, names]) =>
        names.map((node) => `${file}: ${node}`),
      );
      expect(found).toEqual([]);
    }
  });

  it('read nothing of Node or of a page while they are loaded', () => {
    expect(readAtLoad(portable.flatMap((name) => [`dist/${name}.js`, `dist/${name}.cjs`]))).toEqual([]);
  });

  it('differ from those of an entry that needs Node', () => {
    expect([...reach('dist/mocks/server.js').values()].flat()).toContain('node:fs');
    expect(portable).toContain('clone/index');
  });
});
