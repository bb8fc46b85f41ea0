// Without any optional peer: entries that can load do, and Node names the package that the others miss. Every command has its help.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const manifest = require('trackagoat-sdk/package.json');

/** Entry → a required peer, and the peer that CommonJS misses first. */
const needs = {
  './agents': ['zod'],
  './agents/mcp': ['zod'],
  './agents/openai-agents': ['@openai/agents', 'zod'],
  './agents/claude-agent-sdk': ['@modelcontextprotocol/sdk', 'zod'],
  './agents/langchain': ['@langchain/core', '@langchain/langgraph', 'zod'],
  './otel': ['@opentelemetry/api'],
  './schemas': ['zod'],
  './mocks/node': ['msw'],
  './mocks/browser': ['msw'],
};

async function catchMessage(load) {
  try {
    await load();
    return null;
  } catch (error) {
    return error.message;
  }
}

for (const [entry, target] of Object.entries(manifest.exports)) {
  if (typeof target === 'string') continue;
  const name = `trackagoat-sdk${entry.slice(1)}`;
  const asModule = await catchMessage(() => import(name));
  const asCommonJs = await catchMessage(() => require(name));
  const peers = needs[entry];
  if (!peers) {
    assert.deepEqual([asModule, asCommonJs], [null, null], `${name} loads`);
    continue;
  }
  for (const [way, message, start] of [
    ['as a module', asModule, 'Cannot find package'],
    ['from CommonJS', asCommonJs, 'Cannot find module'],
  ])
    assert.ok(
      peers.some((peer) => new RegExp(`${start} '${peer}['/]`).test(message)),
      `${name} ${way}: ${message}`,
    );
}

const program = join(dirname(require.resolve('trackagoat-sdk/package.json')), manifest.bin.trackagoat);
const runCommand = (...args) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });

const listed = runCommand('--help').stdout.matchAll(/^ {2}(\w+) {2,}\S/gm);
const commands = [...listed].map(([, command]) => command);
assert.ok(commands.length >= 10, commands.join());
for (const command of commands) {
  for (const args of [
    [command, '--help'],
    ['help', command],
  ]) {
    const { status, stdout, stderr } = runCommand(...args);
    assert.equal(status, 0, `${args.join(' ')}: ${stderr}`);
    assert.match(stdout, /^Usage:\s/m);
  }
}
for (const args of [
  ['mcp', '--mock'],
  ['approve', 'plan_1'],
]) {
  const { status, stderr } = runCommand(...args);
  assert.equal(status, 1);
  assert.match(stderr, /needs \S+ from \S+ below \S+, an optional peer of trackagoat-sdk: npm install \S+\./);
}
