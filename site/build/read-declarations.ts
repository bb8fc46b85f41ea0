import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Declarations } from '../editor/language-service.js';
import { modules as names } from './runner-modules.js';

const LIBRARIES = 'node_modules/typescript/lib';

/**
 * The declarations for the editor of the playground: those of TypeScript for a worker, and those that the package
 * publishes for the modules that a program may import.
 */
export function readDeclarations(): Declarations {
  const files: Record<string, string> = {};
  for (const name of ['lib.es2023.d.ts', 'lib.webworker.d.ts']) addLibrary(name, files);
  const modules: Record<string, string> = {};
  for (const name of names) {
    const path = findTypes(name);
    modules[name] = toVirtual(path);
    addDeclaration(path, files);
  }
  return { files, modules };
}

/** The file that `types` of an entry names. */
function findTypes(name: string): string {
  const exported: Readonly<Record<string, unknown>> = manifest.exports;
  const entry = exported[name.replace(/^trackagoat-sdk/, '.')] as { readonly import?: { readonly types?: string } };
  if (entry?.import?.types === undefined) throw new Error(`package.json has no types of ${name}.`);
  return resolve(entry.import.types);
}

function addLibrary(name: string, files: Record<string, string>): void {
  const path = `/lib/${name}`;
  if (path in files) return;
  files[path] = readFileSync(join(LIBRARIES, name), 'utf8');
  for (const [, next] of files[path].matchAll(/<reference lib="([^"]+)"/g)) addLibrary(`lib.${next}.d.ts`, files);
}

/** A declaration and those that it imports by path. Other packages stay unknown: their types are `any`. */
function addDeclaration(path: string, files: Record<string, string>): void {
  const key = toVirtual(path);
  if (key in files) return;
  files[key] = readFileSync(path, 'utf8');
  for (const [, name = ''] of files[key].matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g)) {
    const next = resolve(dirname(path), name.replace(/\.js$/, '.d.ts').replace(/\.cjs$/, '.d.cts'));
    if (existsSync(next)) addDeclaration(next, files);
  }
}

function toVirtual(path: string): string {
  return path.slice(resolve('.').length);
}
