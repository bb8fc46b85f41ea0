import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findControlPlane } from '../../cli/control-plane.js';
import { offerControl } from '../../cli/mcp/control-offer.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { type AuditLine, createToolset } from '../../src/agents/index.js';
import { offerToolset } from '../../src/agents/mcp/toolset-offer.js';
import { createClient } from '../../src/index.js';
import { sendJson } from '../client/handlers.js';
import { startService } from '../client/stub-service.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { serveForTest } from '../harness/served-mock.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { runWith } from './recorded-io.js';

describe('the control of a mock, as tools', () => {
  /** The tools of a demo world beside the control of its mock. */
  async function control() {
    const mock = createMock({ seed: 'demo' });
    const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, maxRetries: 0 });
    const plane = await findControlPlane(mock);
    const offer = offerControl(offerToolset(await createToolset(goat)), plane);
    const call = async (name: string, input: object = {}) => {
      const result = await offer.callTool(name, input, {});
      const [content] = result.content as { text: string }[];
      const data = JSON.parse(content?.text ?? 'null');
      if (!result.isError) expect(result.structuredContent).toEqual(data);
      return data;
    };
    return { mock, goat, offer, call };
  }

  it('moves the clock, says the time and checks the books, and is offered beside the tools of the toolset', async () => {
    const { mock, offer, call } = await control();
    expect(offer.tools.map(({ name }) => name)).toEqual(expect.arrayContaining(['list_projects', 'mock_ledger']));
    expect((await call('list_projects')).projects.length).toBeGreaterThan(0);
    expect(offer.instructions).toContain('This is a mock');
    const { now } = await call('mock_clock');
    expect(now).toBe(mock.clock.now);
    await call('mock_clock', { advance: { days: 2 } });
    expect(Date.parse(mock.clock.now) - Date.parse(now)).toBe(2 * 86_400_000);
    expect(await call('mock_ledger')).toMatchObject({ balanced: true });
  });

  it('makes calls fail, reports it, and takes it back; of a long list it shows the latest rows, and how many there are', async () => {
    const { goat, call } = await control();
    const { id } = await call('mock_add_fault', { operation: 'listProjects', kind: 'status', status: 503, times: 2 });
    await expect(goat.projects.list()).rejects.toMatchObject({ status: 503 });
    expect(await call('mock_list_faults')).toMatchObject({ total: 1, data: [{ id, hits: 1, remaining: 1 }] });
    expect(await call('mock_clear_faults')).toEqual({ removed: 1 });
    await goat.projects.list();
    const { data } = await call('mock_requests', { operation: 'listProjects' });
    expect(data.map(({ status }: { status: number }) => status)).toEqual([503, 200]);
    for (let index = 0; index < 60; index++) await goat.projects.list();
    const long = await call('mock_requests');
    expect([long.data.length, long.total]).toEqual([50, 62]);
  });

  it('names a moment, says what changed since, and goes back to it', async () => {
    const { mock, goat, call } = await control();
    await call('mock_checkpoint', { name: 'before' });
    const project = await goat.projects.create({ name: 'New' });
    const changed = await call('mock_changes', { since: 'before', entity: 'project' });
    expect(changed).toMatchObject({ total: 1, data: [{ cause: expect.anything(), id: project.id, type: 'created' }] });
    await call('mock_rewind', { name: 'before' });
    await expect(goat.projects.get(project.id)).rejects.toMatchObject({ status: 404 });
    expect(mock.changes({ since: 'before' })).toEqual([]);
  });

  it.each([
    ['mock_clock', { advance: { days: -1 } }],
    ['mock_clock', { forward: 1 }],
    ['mock_ledger', { of: 'maya' }],
    ['mock_add_fault', { operation: 'listProjects' }],
    ['mock_rewind', { name: 'never' }],
    ['mock_rewind', { name: '../reset' }],
    ['mock_changes', { entity: 'everything' }],
  ])('refuses %s with %j and changes nothing', async (name, input) => {
    const { mock, call } = await control();
    const before = mock.snapshot();
    expect((await call(name, input)).error).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    expect(mock.snapshot()).toEqual(before);
  });
});

describe('trackagoat mcp --control, on an API that is not a mock', () => {
  const TRACKAGOAT_API_KEY = createMock().apiKey;

  it.each([
    ['answers 404', { error: { code: 'not_found' } }, 404],
    ['answers something else', { status: 'ok' }, 200],
  ])('is refused before it sends the key: the server %s', async (_, body, status) => {
    const { url: TRACKAGOAT_BASE_URL, received } = await startService(sendJson(status, body));
    const err = expect.stringContaining('--control works only on a mock');
    for (const allow of [[], ['--allow', 'money']]) {
      const ran = await runWith({ TRACKAGOAT_API_KEY, TRACKAGOAT_BASE_URL }, 'mcp', '--control', ...allow);
      expect(ran).toMatchObject({ code: 2, err });
    }
    // Asked whether it is a mock, and never with the key.
    expect(received.length).toBeGreaterThan(0);
    expect(received.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  it('is refused where no address is given, which would be the live one', async () => {
    const err = expect.stringContaining('add --mock, or set TRACKAGOAT_BASE_URL to a mock server');
    expect(await runWith({ TRACKAGOAT_API_KEY }, 'mcp', '--control')).toMatchObject({ code: 2, err });
  });
});

/** A host whose person is asked by it, and approves. */
function makeClient(): Client {
  const capabilities = { elicitation: { form: {} } };
  const client = new Client({ name: 'host', version: '1' }, { capabilities, versionNegotiation: { mode: 'auto' } });
  client.setRequestHandler('elicitation/create', () => ({ action: 'accept', content: { approve: true } }));
  onTestFinished(() => client.close());
  return client;
}

describe('trackagoat mcp --control', () => {
  /** `trackagoat mcp` as a host starts it. */
  async function startHost(args: readonly string[], env: Record<string, string> = {}) {
    const client = makeClient();
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [bundleProgram('cli/main.ts'), 'mcp', '--control', ...args],
      stderr: 'pipe',
      env: { ...getDefaultEnvironment(), TRACKAGOAT_STATE: folderOfTest(), ...env },
    });
    await client.connect(transport);
    return async (name: string, input: Record<string, unknown> = {}) =>
      (await client.callTool({ name, arguments: input })).structuredContent as Record<string, unknown>;
  }

  it('is offered beside money tools on its own mock: a lost answer is one payment', async () => {
    const call = await startHost(['--mock', '--allow', 'money']);
    await call('mock_checkpoint', { name: 'before' });
    await call('mock_add_fault', { operation: 'createPayoutPayment', kind: 'drop_after' });
    const { plan_id } = await call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
    expect(await call('commit_plan', { plan_id })).toMatchObject({ paid_cents: 72_971 });
    expect(await call('mock_changes', { since: 'before', entity: 'payout_payment' })).toMatchObject({ total: 1 });
    expect(await call('mock_ledger')).toMatchObject({ balanced: true });
  });

  it('moves the clock of a mock server', async () => {
    const { mock, env } = await serveForTest({ seed: 'demo' });
    const call = await startHost([], env);
    const before = Date.parse(mock.clock.now);
    await call('mock_clock', { advance: { hours: 5 } });
    expect(Date.parse(mock.clock.now) - before).toBeGreaterThanOrEqual(5 * 3_600_000);
  });
});

const TOKEN = 'a token of the test';

describe('trackagoat mcp, whose client goes away', () => {
  /** The server on a served mock, with a log. */
  async function spawnServer(...more: readonly string[]) {
    const folder = folderOfTest();
    const { mock, env: service } = await serveForTest({ seed: 'demo' });
    const log = join(folder, 'audit.log');
    const args = [bundleProgram('cli/main.ts'), 'mcp', '--allow', 'money', '--audit', log, ...more];
    const own = { TRACKAGOAT_MCP_TOKEN: TOKEN, TRACKAGOAT_STATE: join(folder, 'state') };
    const env = { ...process.env, ...service, ...own };
    const server = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
    onTestFinished(() => void server.kill('SIGKILL'));
    const readLog = () =>
      readFileSync(log, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as AuditLine);
    return { server, mock, readLog };
  }

  type Result = { readonly result: { readonly structuredContent?: Record<string, unknown> } };

  /** The same over stdio, with a plan, and a client that writes raw messages: it commits the plan and waits for nothing. */
  async function startHost(person: 'approves' | 'thinks') {
    const { server, mock, readLog } = await spawnServer();
    const responses = new Map<unknown, (message: Result) => void>();
    const write = (message: object) => server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
    const asked = new Promise<void>((resolve) => {
      createInterface({ input: server.stdout }).on('line', (line) => {
        const message = JSON.parse(line);
        if (message.method !== 'elicitation/create') return responses.get(message.id)?.(message);
        resolve();
        if (person === 'approves') write({ id: message.id, result: { action: 'accept', content: { approve: true } } });
      });
    });
    const request = (id: number, method: string, params: object) =>
      new Promise<Result>((resolve) => {
        responses.set(id, resolve);
        write({ id, method, params });
      });
    const clientInfo = { name: 'host', version: '1' };
    await request(1, 'initialize', { protocolVersion: '2025-11-25', capabilities: { elicitation: {} }, clientInfo });
    write({ method: 'notifications/initialized' });
    const plan = { name: 'plan_settlement', arguments: { creator: '@maya.moves', method: 'Venmo' } };
    const { plan_id } = (await request(2, 'tools/call', plan)).result.structuredContent ?? {};
    const commit = () =>
      write({ id: 3, method: 'tools/call', params: { name: 'commit_plan', arguments: { plan_id } } });
    return { server, mock, readLog, asked, commit };
  }

  const listSent = (mock: Mock) => mock.requests.find({ operation: 'createPayoutPayment' });
  /** Has the payment take a second, begins it, and waits until it is under way. */
  async function begin(mock: Mock, commit: () => unknown): Promise<void> {
    mock.faults.add({ operation: 'createPayoutPayment', kind: 'latency', ms: 1_000 });
    commit();
    await expect.poll(() => listSent(mock), { timeout: 20_000, interval: 10 }).toHaveLength(1);
  }
  const RECEIPT = { kind: 'receipt', data: { outcome: 'committed', paid_cents: 72_971 } };

  it('a client that goes away while a payment is under way leaves a log that has its receipt', async () => {
    const { server, mock, readLog, commit } = await startHost('approves');
    await begin(mock, commit);
    server.stdin.end();
    await once(server, 'exit');
    // The request was cut off and sent again under its key.
    expect(listSent(mock).filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(readLog().at(-1)).toMatchObject(RECEIPT);
  });

  it('a client that goes away while its person is asked pays nothing, and the host ends', async () => {
    const { server, mock, readLog, asked, commit } = await startHost('thinks');
    commit();
    await asked;
    server.stdin.end();
    expect(await once(server, 'exit')).toEqual([0, null]);
    expect(listSent(mock)).toEqual([]);
    expect(readLog().map(({ kind }) => kind)).toEqual(['plan']);
  });

  it('a server over HTTP that gets a signal to stop while a payment is under way ends with the receipt in its log', async () => {
    const { server, mock, readLog } = await spawnServer('--port', '0');
    const [ready] = (await once(server.stdout, 'data')) as [Buffer];
    const [url = ''] = /http:\S+/.exec(String(ready)) ?? [];
    const client = makeClient();
    const headers = { authorization: `Bearer ${TOKEN}` };
    await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
    const input = { creator: '@maya.moves', method: 'Venmo' };
    const { structuredContent } = await client.callTool({ name: 'plan_settlement', arguments: input });
    const { plan_id } = structuredContent as { plan_id: string };
    await begin(mock, () => client.callTool({ name: 'commit_plan', arguments: { plan_id } }).catch(() => null));
    const exited = once(server, 'exit');
    server.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    expect(listSent(mock).filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(readLog().at(-1)).toMatchObject(RECEIPT);
  });
});
