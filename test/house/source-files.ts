import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Path from the root of the project → text. */
export type SourceFiles = ReadonlyMap<string, string>;

/** The folders whose code this project wrote. */
export const OWN_FOLDERS: readonly string[] = [
  'src',
  'mocks',
  'base',
  'proofs',
  'cli',
  'examples',
  'docs/snippets',
  'bench',
  'scripts',
  'site',
  'test',
];

/** Every .ts file below the given folders, and .js files where `extensions` asks for them. */
export function readSources(folders: readonly string[], extensions: readonly string[] = ['.ts']): SourceFiles {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of listFiles(folder)) {
      if (extensions.some((extension) => entry.endsWith(extension))) files.set(entry, readFileSync(entry, 'utf8'));
    }
  }
  return files;
}

/** Every lockfile of this repository, by its path: its own, and those of folders that are installed when they are used. */
export function readLockfiles(): SourceFiles {
  const name = 'package-lock.json';
  return new Map([[name, readFileSync(name, 'utf8')], ...readSources(OWN_FOLDERS, [name])]);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    // The packages of a folder that is installed when it is used.
    if (entry.name === 'node_modules') return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}
