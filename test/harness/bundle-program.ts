import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { buildSync } from 'esbuild';

const bundled = new Map<string, string>();

/**
 * The path of a program of this repository as JavaScript, from its sources as they are now. Node starts it in a third of the time that
 * `--import tsx` takes. Packages stay where they are.
 */
export function bundleProgram(source: string): string {
  const program = bundled.get(source) ?? writeBundle(source);
  bundled.set(source, program);
  return program;
}

const FOLDER = '.reports/programs';

function writeBundle(source: string): string {
  const name = basename(source, '.ts');
  const { outputFiles } = buildSync({
    entryPoints: [source],
    outdir: FOLDER,
    write: false,
    bundle: true,
    // Parts that the program loads late stay late.
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
  });
  const hash = createHash('sha256');
  for (const { text } of outputFiles) hash.update(text);
  const folder = join(FOLDER, `${name}-${hash.digest('hex').slice(0, 16)}`);
  const program = join(folder, `${name}.js`);
  if (existsSync(program)) return program;
  // Tests of another process may write the same: whoever is first gives it its name.
  mkdirSync(FOLDER, { recursive: true });
  const draft = mkdtempSync(`${FOLDER}/draft-`);
  for (const { path, text } of outputFiles) {
    const file = join(draft, relative(FOLDER, path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(program)) throw error;
  }
  return program;
}
