import { expect, it } from 'vitest';
import { createMock } from '../../../mocks/index.js';
import { makeProbe } from '../../../proofs/check/question.js';
import { runCheck } from '../../../proofs/check/run-check.js';
import { operations } from '../../../src/generated/operations.js';
import { createClient } from '../../../src/index.js';

it('a check of an organization without rows reports each read once, and why it skipped some', async () => {
  const mock = createMock();
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  const { differences, operations: checked } = await runCheck(goat, () => {});
  const first = checked.filter(({ question }) => question === undefined);
  const reads = Object.entries(operations).filter(([, { method }]) => method === 'GET');
  expect([differences, first.map(({ operation }) => operation).sort()]).toEqual([0, reads.map(([id]) => id).sort()]);
  const skipped = Object.fromEntries(
    first.flatMap(({ operation, outcome, findings }) => (outcome === 'skipped' ? [[operation, findings[0]]] : [])),
  );
  expect(skipped).toMatchObject({
    getCreator: '/creators is empty',
    getPayoutPayment: '/payout-payments is empty',
    getAnalytics: 'there is no entity_id to ask with',
  });
  expect(skipped).not.toHaveProperty('getProject');
});

it('a call is made with the ids of lists, and with the thirty days to the service’s own day', () => {
  const firstRows = new Map([
    ['/creators', { id: 'c' }],
    ['/projects', { id: 'p' }],
  ]);
  const make = (operation: Parameters<typeof makeProbe>[0], date: string | null = 'Mon, 02 Mar 2026 12:00:00 GMT') =>
    makeProbe(operation, { firstRows, date });
  expect(make('getCreator')).toEqual({ operation: 'getCreator', path: { id: 'c' }, query: {} });
  expect(make('listVideos')).toEqual({ operation: 'listVideos', path: {}, query: { limit: 3 } });
  expect(make('getVideo')).toEqual({ reason: '/videos is empty' });
  expect(make('getPostingHeatmap')).toMatchObject({ query: { project_id: 'p', from: '2026-02-01', to: '2026-03-02' } });
});

it.each([
  ['JSON of something else', 200, { ok: true }],
  ['a page that is not there', 404, { message: 'not found' }],
  ['a refusal of something else', 400, { error: 'bad request' }],
])('an address that is not the API is a problem of its own: %s', async (_, status, body) => {
  const fetch = async () => Response.json(body, { status });
  const goat = createClient({ apiKey: `tga_${'0'.repeat(64)}`, fetch, maxRetries: 0 });
  const { problem } = await runCheck(goat, () => {});
  expect(problem).toEqual({ code: 'unreachable', message: expect.stringMatching(/is not the API|the API/) });
});

it('one list without its envelope is a difference, not another address', async () => {
  const mock = createMock();
  const fetch = async (request: Request) =>
    new URL(request.url).pathname.endsWith('/creators') ? Response.json([]) : mock.fetch(request);
  const goat = createClient({ apiKey: mock.apiKey, fetch: fetch as typeof mock.fetch, maxRetries: 0 });
  const { problem, differences } = await runCheck(goat, () => {});
  expect([problem, differences > 0]).toEqual([null, true]);
});
