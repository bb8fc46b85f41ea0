import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@modelcontextprotocol/client';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterEach, describe, expect, it } from 'vitest';
import { findControlPlane } from '../../cli/control-plane.js';
import { offerControl } from '../../cli/mcp/control-offer.js';
import { createMock } from '../../mocks/index.js';
import { createToolset } from '../../src/agents/index.js';
import { offerToolset } from '../../src/agents/mcp/toolset-offer.js';
import { createClient } from '../../src/index.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { serveForTest } from '../harness/served-mock.js';
import { folderOfTest } from '../harness/temporary-folder.js';
import { runWith } from './recorded-io.js';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

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

describe('the control of a mock, as tools', () => {
  it('moves the clock, and tells the time', async () => {
    const { mock, call } = await control();
    const { now } = await call('mock_clock');
    expect(now).toBe(mock.clock.now);
    await call('mock_clock', { advance: { days: 2 } });
    expect(Date.parse(mock.clock.now) - Date.parse(now)).toBe(2 * 86_400_000);
  });

  it('makes calls fail, reports it, and takes it back', async () => {
    const { goat, call } = await control();
    const { id } = await call('mock_add_fault', { operation: 'listProjects', kind: 'status', status: 503, times: 2 });
    await expect(goat.projects.list()).rejects.toMatchObject({ status: 503 });
    expect(await call('mock_list_faults')).toMatchObject({ total: 1, data: [{ id, hits: 1, remaining: 1 }] });
    expect(await call('mock_clear_faults')).toEqual({ removed: 1 });
    await goat.projects.list();
    const { data } = await call('mock_requests', { operation: 'listProjects' });
    expect(data.map(({ status }: { status: number }) => status)).toEqual([503, 200]);
  });

  it('names a moment, tells what changed since, and goes back to it', async () => {
    const { mock, goat, call } = await control();
    await call('mock_checkpoint', { name: 'before' });
    const project = await goat.projects.create({ name: 'New' });
    const changed = await call('mock_changes', { since: 'before', entity: 'project' });
    expect(changed).toMatchObject({ total: 1, data: [{ cause: expect.anything(), id: project.id, type: 'created' }] });
    await call('mock_rewind', { name: 'before' });
    await expect(goat.projects.get(project.id)).rejects.toMatchObject({ status: 404 });
    expect(mock.changes({ since: 'before' })).toEqual([]);
  });

  it('checks the books', async () => {
    const { call } = await control();
    expect(await call('mock_ledger')).toMatchObject({ balanced: true });
  });

  it('shows the latest rows of a long list, and how many there are', async () => {
    const { goat, call } = await control();
    for (let index = 0; index < 60; index++) await goat.projects.list();
    const { data, total } = await call('mock_requests');
    expect(data).toHaveLength(50);
    expect(total).toBe(60);
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

  it('is offered beside the tools of the toolset', async () => {
    const { offer, call } = await control();
    expect(offer.tools.map(({ name }) => name)).toEqual(expect.arrayContaining(['list_projects', 'mock_ledger']));
    expect((await call('list_projects')).projects.length).toBeGreaterThan(0);
    expect(offer.instructions).toContain('This is a mock');
  });
});

/** A server of the live kind: it answers 404 below /_mock, and remembers what it was sent. */
async function liveServer(body: object = { error: { code: 'not_found' } }, status = 404) {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  return { seen, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1` };
}

const TRACKAGOAT_API_KEY = createMock().apiKey;

describe('trackagoat mcp --control, on an API that is not a mock', () => {
  it.each([
    ['answers 404', { error: { code: 'not_found' } }, 404],
    ['answers something else', { status: 'ok' }, 200],
  ])('is refused before it sends the key: the server %s', async (_, body, status) => {
    const { seen, baseUrl } = await liveServer(body, status);
    for (const allow of [[], ['--allow', 'money']]) {
      const env = { TRACKAGOAT_API_KEY, TRACKAGOAT_BASE_URL: baseUrl };
      const { code, err } = await runWith(env, 'mcp', '--control', ...allow);
      expect(code).toBe(2);
      expect(err).toContain('--control works only on a mock');
    }
    // Asked whether it is a mock, and never with the key.
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every((key) => key === undefined)).toBe(true);
  });

  it('is refused where no address is given, which would be the live one', async () => {
    const { code, err } = await runWith({ TRACKAGOAT_API_KEY }, 'mcp', '--control');
    expect(code).toBe(2);
    expect(err).toContain('add --mock, or set TRACKAGOAT_BASE_URL to a mock server');
  });
});

/** `trackagoat mcp` as a host starts it. */
async function startHost(args: readonly string[], env: Record<string, string> = {}): Promise<Client> {
  const state = folderOfTest();
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [bundleProgram('cli/main.ts'), 'mcp', ...args],
    stderr: 'pipe',
    env: { ...getDefaultEnvironment(), TRACKAGOAT_STATE: state, ...env },
  });
  const capabilities = { elicitation: { form: {} } };
  const client = new Client({ name: 'host', version: '1' }, { capabilities, versionNegotiation: { mode: 'auto' } });
  client.setRequestHandler('elicitation/create', () => ({ action: 'accept', content: { approve: true } }));
  await client.connect(transport);
  open.push({ close: () => client.close() });
  return client;
}

describe('trackagoat mcp --control', () => {
  it('is offered beside money tools on its own mock: a lost answer is one payment', async () => {
    const client = await startHost(['--mock', '--control', '--allow', 'money']);
    const call = async (name: string, args: Record<string, unknown> = {}) =>
      (await client.callTool({ name, arguments: args })).structuredContent as Record<string, unknown>;
    await call('mock_checkpoint', { name: 'before' });
    await call('mock_add_fault', { operation: 'createPayoutPayment', kind: 'drop_after' });
    const { plan_id } = await call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
    expect(await call('commit_plan', { plan_id })).toMatchObject({ paid_cents: 72_971 });
    expect(await call('mock_changes', { since: 'before', entity: 'payout_payment' })).toMatchObject({ total: 1 });
    expect(await call('mock_ledger')).toMatchObject({ balanced: true });
  }, 60_000);

  it('moves the clock of a mock server', async () => {
    const served = await serveForTest({ seed: 'demo' });
    const client = await startHost(['--control'], served.env);
    const before = Date.parse(served.mock.clock.now);
    await client.callTool({ name: 'mock_clock', arguments: { advance: { hours: 5 } } });
    expect(Date.parse(served.mock.clock.now) - before).toBeGreaterThanOrEqual(5 * 3_600_000);
  }, 60_000);
});
