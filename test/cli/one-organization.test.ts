import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccount, toolsetFor } from '../../cli/mcp/account.js';
import { findAccount, openApprovals } from '../../cli/tool-state.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock, type Mock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';
import { getData, getError } from '../agents/tool-result.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { runWith } from './recorded-io.js';

const root = folderOfFile();
const ends: (() => unknown)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
});

/** Serves a world as the service does: without the control plane of a mock. */
async function serve(mock: Mock): Promise<number> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    const respond = async (): Promise<void> => {
      if (request.url?.startsWith('/_mock')) {
        response.writeHead(404).end('{}');
        return;
      }
      const { method = 'GET', url = '/' } = request;
      const headers = request.headers as Record<string, string>;
      const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
      const served = await mock.fetch(new Request(new URL(url, mock.baseUrl), { method, headers, ...body }));
      response.writeHead(served.status, Object.fromEntries(served.headers)).end(await served.text());
    };
    request.on('end', () => {
      respond().catch((error) => response.destroy(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

let mock: Mock;
let port: number;
let path: string;

beforeAll(async () => {
  mock = createMock({ seed: 'demo' });
  port = await serve(mock);
  path = new URL(mock.baseUrl).pathname.replace(/\/$/, '');
});

const waysToSayIt = [
  ['the same again', () => ({ host: '127.0.0.1', end: '', key: mock.apiKey })],
  ['a trailing slash', () => ({ host: '127.0.0.1', end: '/', key: mock.apiKey })],
  ['a rotated key', () => ({ host: '127.0.0.1', end: '', key: mock.createKey() })],
  ['another name of the host', () => ({ host: 'localhost', end: '', key: mock.apiKey })],
  ['all of it', () => ({ host: 'localhost', end: '/', key: mock.createKey() })],
] as const;

const env = ({ host, end, key }: { readonly host: string; readonly end: string; readonly key: string }) => ({
  TRACKAGOAT_API_KEY: key,
  TRACKAGOAT_BASE_URL: `http://${host}:${port}${path}${end}`,
});

describe('the state of the command line', () => {
  it.each(waysToSayIt)('goes on with the limit of the day by %s', async (_, say) => {
    const state = mkdtempSync(join(root, 'state-'));
    const start = async (given: ReturnType<typeof env>) => {
      const flags = { allow: 'money', state };
      const account = await openAccount(flags, { out: () => {}, err: () => {}, isTerminal: false, env: given });
      return toolsetFor(flags, account, { perDayCents: 1_500 });
    };
    const pay = async (given: ReturnType<typeof env>, reference: string) => {
      const toolset = await start(given);
      const input = { creator: '@maya.moves', reference: `${state}${reference}`, total_cents: 1_000 };
      const { plan_id } = getData(await toolset.call('plan_payment', input));
      const [approvals] = await openApprovals(state);
      if (!approvals) throw new Error('no account');
      await approvals.record(await approvals.request(String(plan_id)));
      return toolset.call('commit_plan', { plan_id });
    };
    const first = env({ host: '127.0.0.1', end: '', key: mock.apiKey });
    expect(getData(await pay(first, 'one'))).toMatchObject({ outcome: 'committed' });
    expect(getError(await pay(env(say()), 'two'))?.code).toBe('spending_limit');
    // Open payments are looked for in the same place.
    expect(await runWith(env(say()), 'unfinished', '--state', state)).toMatchObject({ code: 0 });
    expect(await openApprovals(state)).toHaveLength(1);
  });

  it('is another one of another organization, of a mock of the same, and of none where the service does not say', async () => {
    const live = { apiKey: mock.apiKey, baseUrl: `http://127.0.0.1:${port}${path}` };
    const served = await serveMock({ port: 0, seed: 'demo' });
    ends.push(served.close);
    const copy = { apiKey: served.mock.apiKey, baseUrl: served.baseUrl };
    const [own, copied] = [
      await findAccount(createClient(live), live.baseUrl),
      await findAccount(createClient(copy), copy.baseUrl),
    ];
    expect(own).toMatch(/^org-[0-9a-f-]{36}$/);
    // The ids are the same, the payments are not.
    expect(copied).toMatch(new RegExp(`^${own}-at-[0-9a-f]{16}$`));

    const createClientFor = (org_id: unknown) =>
      createClient({
        apiKey: mock.apiKey,
        fetch: async () => Response.json({ data: [{ id: 'x', org_id }], error: null, meta: {} }),
      });
    expect(await findAccount(createClientFor('A0000000-0000-4000-8000-000000000001'), undefined)).toBe(
      'org-a0000000-0000-4000-8000-000000000001',
    );
    for (const org_id of [undefined, null, 5, '../../etc']) {
      await expect(findAccount(createClientFor(org_id), undefined)).rejects.toThrow(
        'does not say of which organization',
      );
    }
  });
});
