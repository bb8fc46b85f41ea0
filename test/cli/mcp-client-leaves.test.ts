import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { expect, it, onTestFinished } from 'vitest';
import type { AuditLine } from '../../src/agents/index.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { serveForTest } from '../harness/served-mock.js';
import { folderOfTest } from '../harness/temporary-folder.js';

const NAME_OF_CLIENT = { name: 'host', version: '1' };

const TOKEN = 'a token of the test';

/** `trackagoat mcp` on a served mock. */
async function spawnHost(...more: readonly string[]) {
  const folder = folderOfTest();
  const { mock, env: service } = await serveForTest({ seed: 'demo' });
  const log = join(folder, 'audit.log');
  const args = [bundleProgram('cli/main.ts'), 'mcp', '--allow', 'money', '--audit', log, ...more];
  const own = { TRACKAGOAT_MCP_TOKEN: TOKEN, TRACKAGOAT_STATE: join(folder, 'state') };
  const env = { ...process.env, ...service, ...own };
  const host = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
  onTestFinished(() => void host.kill('SIGKILL'));
  return { host, mock, readLog: () => readLines(log) };
}

/** The same over stdio, and a client that writes raw messages. */
async function startHost({ approves = true }: { readonly approves?: boolean } = {}) {
  const { host, mock, readLog } = await spawnHost();
  const responses = new Map<unknown, (message: { result: { structuredContent?: Record<string, unknown> } }) => void>();
  const write = (message: object) => host.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  createInterface({ input: host.stdout }).on('line', (line) => {
    const message = JSON.parse(line);
    if (message.method === 'elicitation/create') {
      if (approves) write({ id: message.id, result: { action: 'accept', content: { approve: true } } });
    } else responses.get(message.id)?.(message);
  });
  const request = (id: number, method: string, params: object) =>
    new Promise<{ result: { structuredContent?: Record<string, unknown> } }>((resolve) => {
      responses.set(id, resolve);
      write({ id, method, params });
    });
  const capabilities = { elicitation: {} };
  await request(1, 'initialize', { protocolVersion: '2025-11-25', capabilities, clientInfo: NAME_OF_CLIENT });
  write({ method: 'notifications/initialized' });
  return { host, mock, request, readLog };
}

function readLines(path: string): AuditLine[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as AuditLine);
}

it('a client that goes away while a payment is under way leaves a log that has its receipt', async () => {
  const { host, mock, request, readLog } = await startHost();
  const plan = { name: 'plan_settlement', arguments: { creator: '@maya.moves', method: 'Venmo' } };
  const { plan_id } = (await request(2, 'tools/call', plan)).result.structuredContent ?? {};
  mock.faults.add({ operation: 'createPayoutPayment', kind: 'latency', ms: 1_000 });
  request(3, 'tools/call', { name: 'commit_plan', arguments: { plan_id } }).catch(() => null);
  const listSent = () => mock.requests.find({ operation: 'createPayoutPayment' });
  await expect.poll(listSent, { timeout: 20_000, interval: 10 }).toHaveLength(1);
  host.stdin.end();
  await once(host, 'exit');
  // The request was cut off and sent again under its key.
  expect(listSent().filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(readLog().at(-1)).toMatchObject({ kind: 'receipt', data: { outcome: 'committed', paid_cents: 72_971 } });
}, 60_000);

it('a client that goes away while its person is asked pays nothing, and the host ends', async () => {
  const { host, mock, request, readLog } = await startHost({ approves: false });
  const plan = { name: 'plan_settlement', arguments: { creator: '@maya.moves', method: 'Venmo' } };
  const { plan_id } = (await request(2, 'tools/call', plan)).result.structuredContent ?? {};
  const asked = once(host.stdout, 'data');
  request(3, 'tools/call', { name: 'commit_plan', arguments: { plan_id } }).catch(() => null);
  expect(String(await asked)).toContain('elicitation/create');
  host.stdin.end();
  expect(await once(host, 'exit')).toEqual([0, null]);
  expect(mock.requests.find({ operation: 'createPayoutPayment' })).toEqual([]);
  expect(readLog().map(({ kind }) => kind)).toEqual(['plan']);
}, 60_000);

it('a server over HTTP that gets a signal to stop while a payment is under way ends with the receipt in its log', async () => {
  const { host, mock, readLog } = await spawnHost('--port', '0');
  const [ready] = (await once(host.stdout, 'data')) as [Buffer];
  const [url = ''] = /http:\S+/.exec(String(ready)) ?? [];
  const client = new Client(NAME_OF_CLIENT, { capabilities: { elicitation: {} } });
  client.setRequestHandler(ElicitRequestSchema, () => ({ action: 'accept', content: { approve: true } }));
  const headers = { authorization: `Bearer ${TOKEN}` };
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }) as never);
  const input = { creator: '@maya.moves', method: 'Venmo' };
  const { structuredContent } = await client.callTool({ name: 'plan_settlement', arguments: input });
  const { plan_id } = structuredContent as { plan_id: string };
  mock.faults.add({ operation: 'createPayoutPayment', kind: 'latency', ms: 1_000 });
  client.callTool({ name: 'commit_plan', arguments: { plan_id } }).catch(() => null);
  const listSent = () => mock.requests.find({ operation: 'createPayoutPayment' });
  await expect.poll(listSent, { timeout: 20_000, interval: 10 }).toHaveLength(1);
  const exited = once(host, 'exit');
  host.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
  await client.close();
  expect(listSent().filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(readLog().at(-1)).toMatchObject({ kind: 'receipt', data: { outcome: 'committed', paid_cents: 72_971 } });
}, 60_000);
