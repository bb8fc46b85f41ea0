/**
 * `npm run matrix consumer`, after a build: packs the package, installs the tarball with its peers into an empty folder,
 * and uses it there as an ES module, from CommonJS, from TypeScript, and as a program. Then the guides, each from its
 * own empty folder.
 *   npm run matrix consumer -- jest vite       only the guides whose title has one of these words
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { matchWords } from '../figures/choose-cells.js';
import { makeTemporaryFolder } from '../temporary-folder.js';
import { listGuideRuns, runGuides } from './guide-runs.js';
import { compile, install, makeProject, packPackage, runIn } from './project.js';

const consumers = resolve('scripts/consumer-check/consumers');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
// The overrides leave out a program of hundreds of megabytes that nothing here starts.
const folder = makeProject(makeTemporaryFolder('consumer'), { overrides: manifest.overrides });
const tarball = packPackage(folder);

/** The versions of packages with which this package is developed. */
function listVersions(names: readonly string[]): string[] {
  return names.map((name) => `${name}@${manifest.devDependencies[name]}`);
}

function runNode(...args: readonly string[]): void {
  runIn(folder, process.execPath, args);
}

function installPackage(): void {
  cpSync(consumers, folder, { recursive: true });
  cpSync(join(folder, 'types.mts'), join(folder, 'types.cts'));
  // The peers of the development setup, so each entry finds what it needs.
  install(folder, tarball, ...listVersions([...Object.keys(manifest.peerDependencies), '@types/node']));
}

/** The package without its peers. */
function runWithoutPeers(): void {
  const bare = makeProject(makeTemporaryFolder('bare'));
  install(bare, tarball);
  cpSync(join(consumers, 'without-peers.mjs'), join(bare, 'without-peers.mjs'));
  runIn(bare, process.execPath, ['without-peers.mjs']);
}

/** The entry for MCP with its SDK alone: as a module, in a bundle for Node and one for Workers, and with every declaration checked. */
function serveMcp(): void {
  const alone = makeProject(makeTemporaryFolder('mcp-sdk'));
  install(alone, tarball, ...listVersions(['@modelcontextprotocol/server', 'zod', '@types/node']));
  for (const name of ['mcp.mjs', 'mcp.mts']) cpSync(join(consumers, name), join(alone, name));
  runIn(alone, process.execPath, ['mcp.mjs']);
  for (const platform of ['node', 'neutral']) {
    const conditions = platform === 'node' ? [] : ['--main-fields=module,main', '--conditions=workerd,worker,browser'];
    const flags = ['--bundle', '--format=esm', `--platform=${platform}`, '--external:node:*', ...conditions];
    runIn(alone, resolve('node_modules/.bin/esbuild'), ['mcp.mjs', ...flags, `--outfile=${platform}.mjs`]);
    runIn(alone, process.execPath, [`${platform}.mjs`]);
  }
  compile(alone, ['mcp.mts']);
}

/** Loads the entries that Node can load; msw gives its browser part to browsers only. */
function loadEntries(way: 'import' | 'require'): void {
  const modules = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object');
  const names = modules.map(([name]) => join(manifest.name, name)).filter((name) => !name.endsWith('/mocks/browser'));
  runNode('all-entries.mjs', way, ...names);
}

function findNoTrace(): void {
  const root = process.cwd();
  const installed = join(folder, 'node_modules', manifest.name);
  const files = readdirSync(installed, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const traces = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(root));
  if (traces.length > 0) throw new Error(`these files name ${root}: ${traces.join(', ')}`);
}

/** Tests of jest: one as an ES module with MSW, and one in jsdom. The guides have those in CommonJS and in TypeScript. */
function runJest(): void {
  install(folder, '--save-dev', 'jest@30', 'jest-environment-jsdom@30');
  runNode('--experimental-vm-modules', 'node_modules/jest/bin/jest.js');
}

/** The host's configuration of docs/agents.md, with the tarball in place of the published package. */
function startMcp(): void {
  const config = JSON.parse(readFileSync('docs/snippets/agents/mcp.json', 'utf8'));
  const { command, args } = config.mcpServers.trackagoat as { command: string; args: string[] };
  const hello = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'check', version: '1' } };
  const own = args.map((arg) => (arg === manifest.name ? tarball : arg));
  const response = execFileSync(command, own, {
    // Hosts start it in any folder.
    cwd: tmpdir(),
    input: `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: hello })}\n`,
    stdio: ['pipe', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (JSON.parse(response).result.serverInfo.version !== manifest.version) throw new Error(response);
}

const checks: Readonly<Record<string, () => void>> = {
  'installs from its tarball': installPackage,
  'every entry and the pages of the mock server, as ES modules': () => loadEntries('import'),
  'every entry and the pages of the mock server, from CommonJS': () => loadEntries('require'),
  'without a single peer: what is missing is named, and every command has its help': runWithoutPeers,
  'MCP with @modelcontextprotocol/server alone': serveMcp,
  'TypeScript, moduleResolution node16': () => compile(folder, ['types.mts', 'types.cts'], { skipLibCheck: true }),
  'TypeScript, moduleResolution node10': () =>
    compile(folder, ['types.cts'], { moduleResolution: 'node10', skipLibCheck: true }),
  'TypeScript, moduleResolution bundler': () =>
    compile(folder, ['types.mts'], { moduleResolution: 'bundler', skipLibCheck: true }),
  'nothing in it speaks of the folder that it was built in': findNoTrace,
  'jest, with MSW and in jsdom': runJest,
  'an MCP host, by its configuration': startMcp,
  'the program `trackagoat demo`': () => runIn(folder, join(folder, 'node_modules/.bin/trackagoat'), ['demo']),
};

const words = process.argv.slice(2);
if (words.length === 0) {
  for (const [name, check] of Object.entries(checks)) {
    check();
    console.log(`ok: ${name}`);
  }
}
// Next takes a minute to build: it is a part of `npm run matrix runtimes`.
const runs = listGuideRuns(tarball).filter(({ name }) => name !== 'Next.js');
if (!(await runGuides(runs.filter(({ name }) => matchWords(words)(name))))) process.exitCode = 1;
