/**
 * `npm run size`: what an application pays for `import { createClient } from 'trackagoat-sdk'`, minified and gzipped, as
 * a bundler would load it. The core must stay below the limit; what is loaded later, on first use, is shown beside it.
 */
import { gzipSync } from 'node:zlib';
import { build, type OutputFile } from 'esbuild';

const LIMIT = 12_500;

const { outputFiles, metafile } = await build({
  entryPoints: ['src/index.ts'],
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  outdir: 'size-check',
  write: false,
  metafile: true,
});

const measureSize = (files: readonly OutputFile[]): number =>
  files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);

/** The files that the entry loads at once, following static imports only. */
function loadedAtOnce(): Set<string> {
  const entry = Object.keys(metafile.outputs).find((name) => metafile.outputs[name]?.entryPoint === 'src/index.ts');
  const names = new Set(entry ? [entry] : []);
  for (const name of names) {
    for (const { path, kind } of metafile.outputs[name]?.imports ?? []) {
      if (kind === 'import-statement') names.add(path);
    }
  }
  return names;
}

const atOnce = loadedAtOnce();
const isCore = ({ path }: OutputFile): boolean => [...atOnce].some((name) => path.endsWith(name));
const core = measureSize(outputFiles.filter(isCore));
const later = measureSize(outputFiles.filter((file) => !isCore(file)));
const packages = Object.keys(metafile.inputs).filter((path) => path.includes('node_modules'));

console.log(`core entry, operation table included: ${core} bytes (limit ${LIMIT})`);
console.log(`loaded when goat.raw is first used (${packages.join(', ')} included): ${later} bytes`);
if (core > LIMIT) {
  console.error(`The core entry is ${core - LIMIT} bytes too large.`);
  process.exitCode = 1;
}
