import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';

/** A source map, as far as the build reads it. */
interface SourceMap {
  file?: string;
  sources: string[];
}

/** Every source map below `folder`, by its path. */
function mapsIn(folder: string): [path: string, map: SourceMap][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.map'))
    .map((name) => [join(folder, name), JSON.parse(readFileSync(join(folder, name), 'utf8'))]);
}

/** The step to CommonJS names files as they lie on this machine; in a package they lie beside the map. */
export function makeMapsRelative(folder: string): void {
  for (const [path, map] of mapsIn(folder)) {
    if (!path.endsWith('.cjs.map')) continue;
    const here = resolve(dirname(path));
    const sources = map.sources.map((source) => (isAbsolute(source) ? relative(here, source) : source));
    writeFileSync(path, JSON.stringify({ ...map, sources, file: basename(path, '.map') }));
  }
}

/** The packages whose code is in the modules below `folder`, by name, sorted. */
export function bundledPackages(folder: string): string[] {
  const names = mapsIn(folder).flatMap(([, { sources }]) =>
    sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []),
  );
  return [...new Set(names)].sort();
}
