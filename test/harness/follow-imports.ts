import { build } from 'esbuild';

/** The files of this project and the packages that a file needs. */
interface Reached {
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

/**
 * What a bundle of each of these files holds, without the types: `late` leaves out all that is loaded after the start. Paths are
 * those from the root of the project.
 */
export async function followImports(entries: readonly string[]): Promise<(entry: string, late?: 'late') => Reached> {
  const { metafile } = await build({
    entryPoints: entries.map((path, at) => ({ in: path, out: String(at) })),
    bundle: true,
    write: false,
    metafile: true,
    splitting: true,
    outdir: 'unwritten',
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return (entry, late) => {
    const seen = new Set([entry]);
    for (const file of seen) {
      for (const { path, kind } of metafile.inputs[file]?.imports ?? [])
        if (late || kind !== 'dynamic-import') seen.add(path);
    }
    const files = [...seen].filter((path) => path in metafile.inputs);
    return { files, packages: [...seen].filter((path) => !files.includes(path)) };
  };
}
