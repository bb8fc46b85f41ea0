import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const LIMIT_MS = 240_000;
/** The runtimes are large, and a busy machine needs its time to unpack them. */
const INSTALL_MS = 1_200_000;
const FLAGS = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--loglevel=error'];

/** Packs the package into `folder` and returns the path of the tarball. With TRACKAGOAT_TARBALL it is a copy of that one. */
export function packPackage(folder: string): string {
  const given = process.env.TRACKAGOAT_TARBALL;
  if (given) {
    const copy = join(folder, basename(given));
    copyFileSync(given, copy);
    return copy;
  }
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  const [tarball] = JSON.parse(packed.toString()) as { readonly filename: string }[];
  if (!tarball) throw new Error('npm pack made no tarball');
  return join(folder, tarball.filename);
}

/** Makes a folder a project of npm without packages. */
export function makeProject(folder: string, manifest: object = { type: 'module' }): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, ...manifest }));
  return folder;
}

/** Installs packages into a project. Their install scripts do not run. */
export function install(project: string, ...packages: readonly string[]): void {
  runIn(project, 'npm', ['install', ...FLAGS, ...packages], INSTALL_MS);
}

/** Runs a program in a folder. The error of one that fails has what it printed. */
export function runIn(cwd: string, program: string, args: readonly string[], timeout: number = LIMIT_MS): void {
  execFileSync(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', timeout });
}

/** How files of a project are compiled. */
export interface CompileOptions {
  /** The path of the compiler. Default: that of this checkout. */
  readonly tsc?: string;
  readonly moduleResolution?: 'node10' | 'node16' | 'bundler';
  /** Whether declarations of packages are not checked themselves. Default: false. */
  readonly skipLibCheck?: boolean;
}

/** Checks the types of files of a project as strictly as an application may. */
export function compile(project: string, files: readonly string[], options: CompileOptions = {}): void {
  const {
    tsc = resolve('node_modules/typescript/bin/tsc'),
    moduleResolution = 'node16',
    skipLibCheck = false,
  } = options;
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: { node10: 'commonjs', node16: 'node16', bundler: 'esnext' }[moduleResolution],
    moduleResolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck,
    types: ['node'],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  runIn(project, process.execPath, [tsc, '-p', '.']);
}
