import { HttpResponse, http } from 'msw';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { setupMockServer } from '../../mocks/adapters/node.js';
import { serveMock } from '../../mocks/adapters/server.js';
import type { OrganizationControl } from '../../mocks/index.js';

const { listen, close, use, resetHandlers, boundary, server, mock, isolated, ...access } = setupMockServer();
beforeAll(() => listen({ onUnhandledRequest: 'bypass' }));
afterAll(() => close());

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * 4));

/** Everything that a test does with the one key that it knows: add creators, move the clock, meet a fault, read it all back. */
async function useTheApi(
  baseUrl: string,
  key: string,
  organization: OrganizationControl,
  number: number,
): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const call = async (path: string, body?: object) => {
    await pause();
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : {};
    return fetch(baseUrl + path, { headers, ...init });
  };
  organization.faults.add({ operation: 'listCreators', kind: 'status', status: 500, skip: 1 });
  organization.clock.advance({ days: number });
  for (let index = 0; index <= number % 4; index += 1) {
    const path = `/projects/${organization.projectId}/creators`;
    const response = await call(path, { tiktok_handle: `org${number}.${index}` });
    expect(response.status).toBe(201);
  }
  const { data } = await (await call('/creators')).json();
  expect(data.map((row: { tiktok_handle: string }) => row.tiktok_handle).sort()).toEqual(
    Array.from({ length: (number % 4) + 1 }, (_, index) => `org${number}.${index}`),
  );
  const day = new Date(Date.UTC(2026, 0, 5 + number)).toISOString();
  expect(new Set(data.map((row: { created_at: string }) => row.created_at))).toEqual(new Set([day]));
  expect((await call('/creators')).status).toBe(500);
  expect(organization.requests.count()).toBe((number % 4) + 3);
  organization.faults.assertConsumed();
}

describe('isolated', () => {
  it('gives fifty overlapping tests a world each, though all use the same key', async () => {
    const tests = Array.from({ length: 50 }, (_, number) =>
      isolated((organization) => useTheApi(mock.baseUrl, mock.apiKey, organization, number)),
    );
    await Promise.all(tests.map((test) => test()));
    expect(mock.requests.count()).toBe(0);
    expect(mock.clock.now).toBe('2026-01-05T00:00:00.000Z');
  });

  it('leaves a key that is not the mock’s own as it is', async () => {
    const other = mock.organizations.create({ now: '2026-06-01T00:00:00Z' });
    const test = isolated(async () => {
      const wrong = await fetch(`${mock.baseUrl}/projects`, { headers: { authorization: 'Bearer tga_wrong' } });
      expect(wrong.status).toBe(401);
      const headers = { authorization: `Bearer ${other.apiKey}` };
      const [project] = (await (await fetch(`${mock.baseUrl}/projects`, { headers })).json()).data;
      expect(project.id).toBe(other.projectId);
    });
    await test();
  });

  it('hands on what the test runner passes, and takes a start of its own', async () => {
    const test = isolated((organization, word: string) => [organization.clock.now, word], {
      now: '2026-07-01T00:00:00Z',
    });
    expect(test('hello')).toEqual(['2026-07-01T00:00:00.000Z', 'hello']);
  });
});

it('one HTTP server serves fifty tests at once, each with its own key', async () => {
  const served = await serveMock();
  const tests = Array.from({ length: 50 }, async (_, number) => {
    const created = await fetch(`${served.url}/_mock/organizations`, { method: 'POST', body: '{}' });
    const { api_key: key } = await created.json();
    const organization = served.mock.organizations.byKey(key) as OrganizationControl;
    await useTheApi(served.baseUrl, key, organization, number);
  });
  await Promise.all(tests);
  expect(served.mock.requests.count()).toBe(0);
  await served.close();
});

it("setupMockServer has the methods of MSW's server beside key, address and clock, each to be taken off it", async () => {
  const { apiKey, baseUrl, clock } = access;
  expect([apiKey, baseUrl, clock.now]).toEqual([mock.apiKey, mock.baseUrl, mock.clock.now]);
  const read = async () =>
    (await fetch(`${baseUrl}/creators`, { headers: { authorization: `Bearer ${apiKey}` } })).status;
  expect(await read()).toBe(200);
  const teapot = http.get(`${baseUrl}/creators`, () => new HttpResponse(null, { status: 418 }));
  expect(
    await boundary(() => {
      use(teapot);
      return read();
    })(),
  ).toBe(418);
  expect(await read()).toBe(200);
  use(teapot);
  expect([await read(), server.listHandlers().length]).toEqual([418, 2]);
  resetHandlers();
  expect([await read(), server.listHandlers().length]).toEqual([200, 1]);
});

it('msw 3 on a Node without Promise.withResolvers is refused at once, with the msw that fits', async () => {
  const { withResolvers } = Promise as { withResolvers?: unknown };
  Reflect.deleteProperty(Promise, 'withResolvers');
  vi.resetModules();
  // The exports of msw 3.
  vi.doMock('msw/node', () => ({
    AsyncHandlersController: class {},
    defaultNetworkOptions: {},
    setupServer: () => ({}),
  }));
  try {
    const failed = await import('../../mocks/adapters/node.js').catch((error: unknown) => String(error));
    expect(failed).toContain('msw 3 needs Node 22.12 or later. On this Node: npm install --save-dev msw@2');
  } finally {
    vi.doUnmock('msw/node');
    vi.resetModules();
    if (withResolvers) Object.assign(Promise, { withResolvers });
  }
});
