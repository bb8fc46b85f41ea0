import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Metafile } from 'esbuild';

/** The size of a program of one line, in bytes after gzip. */
export interface EntrySize {
  /** All of it in one file. */
  readonly oneFile: number;
  /** The part that is loaded at once, with code splitting. */
  readonly atOnce: number;
  /** The part that is loaded on first use. */
  readonly later: number;
}

/** Bundles a program of one line in the root of the project, as an application would. */
export async function measureEntry(program: string): Promise<EntrySize> {
  const options: BuildOptions = {
    stdin: { contents: program, resolveDir: process.cwd(), sourcefile: 'application.js' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'size-check',
    write: false,
    metafile: true,
  };
  const [whole] = (await build(options)).outputFiles ?? [];
  const { outputFiles = [], metafile } = await build({ ...options, splitting: true });
  const first = loadedAtOnce(metafile as Metafile);
  let [atOnce, later] = [0, 0];
  for (const { path, contents } of outputFiles) {
    const isFirst = [...first].some((name) => path.endsWith(name));
    if (isFirst) atOnce += compress(contents);
    else later += compress(contents);
  }
  return { oneFile: compress(whole?.contents ?? new Uint8Array()), atOnce, later };
}

function compress(contents: Uint8Array): number {
  return gzipSync(contents, { level: 9 }).length;
}

/** The files that the entry loads at once, following static imports only. */
function loadedAtOnce({ outputs }: Metafile): Set<string> {
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint !== undefined && name.includes('stdin'));
  const names = new Set(entry ? [entry] : Object.keys(outputs).slice(0, 1));
  for (const name of names) {
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind === 'import-statement') names.add(path);
  }
  return names;
}
