import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function listFiles(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
}

/** The packages whose code is in the modules below `folder`, by name, sorted; their source maps tell. */
export function bundledPackages(folder: string): string[] {
  const names = listFiles(folder, /\.map$/).flatMap((path) => {
    const { sources } = JSON.parse(readFileSync(path, 'utf8')) as { readonly sources: readonly string[] };
    return sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  });
  return [...new Set(names)].sort();
}

/** Source maps would be half of what is installed, and the modules read well without: no map, and none named. */
export function removeMaps(folder: string): void {
  for (const path of listFiles(folder, /\.map$/)) rmSync(path);
  for (const path of listFiles(folder, /\.c?js$/)) {
    const text = readFileSync(path, 'utf8');
    const without = text.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n');
    if (without !== text) writeFileSync(path, without);
  }
}
