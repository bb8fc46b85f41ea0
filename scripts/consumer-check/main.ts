/**
 * `npm run matrix consumer`, after a build: packs the package, installs the tarball with its peers into an empty folder,
 * and uses it there as an ES module, from CommonJS, from TypeScript, and as a program. Then the guides, each from its
 * own empty folder.
 *   npm run matrix consumer -- jest vite       only the guides whose title has one of these words
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listGuideRuns, runGuides } from './guide-runs.js';
import { packPackage } from './pack-package.js';

const root = process.cwd();
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
const installFlags = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--loglevel=error'];

function run(command: string, args: string[], env: Record<string, string> = {}): void {
  execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } });
}

function installPackage(): void {
  const tarball = packPackage(folder);
  // The peers of the development setup, so each entry finds what it needs.
  const peers = Object.keys(manifest.peerDependencies).map((name) => `${name}@${manifest.devDependencies[name]}`);
  const types = `@types/node@${manifest.devDependencies['@types/node']}`;
  // The overrides leave out a program of hundreds of megabytes that nothing here starts.
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, overrides: manifest.overrides }));
  run('npm', ['install', ...installFlags, tarball, ...peers, types]);
}

/** The package without its peers, in a folder next to it. */
function runWithoutPeers(): void {
  const bare = mkdtempSync(join(tmpdir(), 'bare-'));
  try {
    writeFileSync(join(bare, 'package.json'), '{"private": true}');
    cpSync(join(folder, 'without-peers.mjs'), join(bare, 'without-peers.mjs'));
    execFileSync('npm', ['install', ...installFlags, packPackage(bare)], { cwd: bare, stdio: 'ignore' });
    execFileSync(process.execPath, ['without-peers.mjs'], { cwd: bare, stdio: ['ignore', 'ignore', 'inherit'] });
  } finally {
    rmSync(bare, { recursive: true, force: true });
  }
}

/** The entry for MCP with its SDK alone: as a module, in a bundle for Node and one for Workers, and with every declaration checked. */
function serveMcp(): void {
  const alone = mkdtempSync(join(tmpdir(), 'mcp-sdk-'));
  const runAlone = (command: string, ...args: string[]): void => {
    execFileSync(command, args, { cwd: alone, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  try {
    writeFileSync(join(alone, 'package.json'), '{"private": true, "type": "module"}');
    const names = ['@modelcontextprotocol/server', 'zod', '@types/node'];
    const packages = names.map((name) => `${name}@${manifest.devDependencies[name]}`);
    runAlone('npm', 'install', ...installFlags, packPackage(alone), ...packages);
    for (const name of ['mcp.mjs', 'mcp.mts']) cpSync(join(folder, name), join(alone, name));
    runAlone(process.execPath, 'mcp.mjs');
    for (const platform of ['node', 'neutral']) {
      const conditions =
        platform === 'node' ? [] : ['--main-fields=module,main', '--conditions=workerd,worker,browser'];
      const flags = ['--bundle', '--format=esm', `--platform=${platform}`, '--external:node:*', ...conditions];
      runAlone(resolve(root, 'node_modules/.bin/esbuild'), 'mcp.mjs', ...flags, `--outfile=${platform}.mjs`);
      runAlone(process.execPath, `${platform}.mjs`);
    }
    const strict = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      'false',
      '--exactOptionalPropertyTypes',
      '--types',
      'node',
    ];
    const libs = ['--target', 'es2022', '--lib', 'es2023,dom,dom.iterable', '--module', 'node16'];
    runAlone(process.execPath, resolve(root, 'node_modules/typescript/bin/tsc'), ...strict, ...libs, 'mcp.mts');
  } finally {
    rmSync(alone, { recursive: true, force: true });
  }
}

/** The entries that Node can load; msw gives its browser part to browsers only. */
function loadableEntries(): string[] {
  return Object.entries(manifest.exports)
    .filter(([name, target]) => typeof target === 'object' && name !== './mocks/browser')
    .map(([name]) => join(manifest.name, name));
}

function compile(moduleResolution: 'node10' | 'node16' | 'bundler', files: string[]): void {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: { node10: 'commonjs', node16: 'node16', bundler: 'esnext' }[moduleResolution],
    moduleResolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  };
  const config = `tsconfig.${moduleResolution}.json`;
  writeFileSync(join(folder, config), JSON.stringify({ compilerOptions, files }));
  run(process.execPath, [resolve(root, 'node_modules/typescript/bin/tsc'), '-p', config]);
}

function findNoTrace(): void {
  const installed = join(folder, 'node_modules', manifest.name);
  const files = readdirSync(installed, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const traces = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(root));
  if (traces.length > 0) throw new Error(`these files name ${root}: ${traces.join(', ')}`);
}

/** Tests of jest: one as an ES module with MSW, one in CommonJS without, and one in jsdom. */
function runJest(): void {
  run('npm', ['install', ...installFlags, '--save-dev', 'jest@30', 'jest-environment-jsdom@30']);
  run('npx', ['jest'], { NODE_OPTIONS: '--experimental-vm-modules' });
}

/** The host's configuration of docs/agents.md, with the tarball in place of the published package. */
function startMcp(): void {
  const config = JSON.parse(readFileSync(resolve(root, 'docs/snippets/agents/mcp.json'), 'utf8'));
  const { command, args } = config.mcpServers.trackagoat as { command: string; args: string[] };
  const hello = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'check', version: '1' } };
  const response = execFileSync(
    command,
    args.map((arg) => (arg === manifest.name ? join(folder, `${manifest.name}-${manifest.version}.tgz`) : arg)),
    {
      // Hosts start it in any folder.
      cwd: tmpdir(),
      input: `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: hello })}\n`,
      stdio: ['pipe', 'pipe', 'inherit'],
      encoding: 'utf8',
    },
  );
  if (JSON.parse(response).result.serverInfo.version !== manifest.version) throw new Error(response);
}

const checks: [name: string, check: () => void][] = [
  ['installs from its tarball', installPackage],
  [
    'every entry as an ES module',
    () => run(process.execPath, ['all-entries.mjs'], { ENTRIES: JSON.stringify(loadableEntries()) }),
  ],
  [
    'every entry from CommonJS',
    () => run(process.execPath, ['all-entries.cjs'], { ENTRIES: JSON.stringify(loadableEntries()) }),
  ],
  ['without a single peer: what is missing is named, and every command has its help', runWithoutPeers],
  ['MCP with @modelcontextprotocol/server alone', serveMcp],
  ['the pages of the mock server, as an ES module', () => run(process.execPath, ['pages.mjs'])],
  ['the pages of the mock server, from CommonJS', () => run(process.execPath, ['pages.cjs'])],
  ['TypeScript, moduleResolution node16', () => compile('node16', ['types.mts', 'types.cts'])],
  ['TypeScript, moduleResolution node10', () => compile('node10', ['types.cts'])],
  ['TypeScript, moduleResolution bundler', () => compile('bundler', ['types.mts'])],
  ['nothing in it speaks of the folder that it was built in', findNoTrace],
  ['jest, with MSW and without', runJest],
  ['an MCP host, by its configuration', startMcp],
  ['the program `trackagoat demo`', () => run(join(folder, 'node_modules/.bin/trackagoat'), ['demo'])],
];

const words = process.argv.slice(2).map((word) => word.toLowerCase());
cpSync(resolve(root, 'scripts/consumer-check/consumers'), folder, { recursive: true });
try {
  if (words.length === 0) {
    for (const [name, check] of checks) {
      check();
      console.log(`ok: ${name}`);
    }
  }
  // Next takes a minute to build: it is a part of `npm run matrix runtimes`.
  const runs = listGuideRuns(packPackage(folder)).filter(({ name }) => name !== 'Next.js');
  const chosen = runs.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word)),
  );
  if (!(await runGuides(chosen))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
