import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { entries } from './entries.js';

/** The declarations of single modules, which `tsup.config.ts` bundles. */
export const MODULE_TYPES = '.reports/types';

/**
 * Writes the declarations of every entry below `folder`, those of ES modules. The native compiler writes those of each module: `tsup`
 * alone would take five times as long. It does not check types, which `npm run typecheck` does.
 */
export function writeTypes(folder: string): void {
  const root = relative(MODULE_TYPES, '.');
  rmSync(MODULE_TYPES, { recursive: true, force: true });
  mkdirSync(MODULE_TYPES, { recursive: true });
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noCheck: true,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: root,
      outDir: '.',
    },
    files: Object.values(entries).map((source) => join(root, source)),
    include: [],
  };
  writeFileSync(join(MODULE_TYPES, 'tsconfig.json'), JSON.stringify(settings));
  execFileSync(process.execPath, ['node_modules/typescript-7/bin/tsc', '-p', MODULE_TYPES], { stdio: 'inherit' });
  execFileSync('npx', ['tsup', '--config', 'scripts/build/tsup.config.ts', '--out-dir', folder], { stdio: 'inherit' });
  nameChunks(folder);
}

/** Names a shared file `name-hash.d.ts`, where a bundler of declarations says `name.d-hash.d.ts`. */
function nameChunks(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\.d(-[\w-]{8}\.js')/g, '$1'));
    renameSync(path, path.replace(/\.d(-[\w-]{8}\.d\.ts)$/, '$1'));
  }
}
