import { describe, expect, it } from 'vitest';
import { runCheck } from '../../cli/check/run-check.js';
import { createMock } from '../../mocks/index.js';
import { createClient } from '../../src/index.js';

type Row = Record<string, unknown>;
type Body = { data: Row[]; error: unknown; meta: { nextCursor?: string | null } | null };

/** How a service differs: what it makes of a request, and of an answer. */
interface Difference {
  readonly request?: (url: URL) => void;
  readonly response?: (
    path: string,
    body: Body,
    url: URL,
  ) => { body?: unknown; status?: number; type?: string } | undefined;
}

async function check({ request = () => {}, response = () => undefined }: Difference) {
  const mock = createMock({ seed: 'demo', now: '2026-03-02T00:30:00Z' });
  const methods = new Set<string>();
  const fetch = async (asked: Request): Promise<Response> => {
    methods.add(asked.method);
    const url = new URL(asked.url);
    const sent = new URL(asked.url);
    request(sent);
    const answer = await mock.fetch(new Request(sent, { method: asked.method, headers: asked.headers }));
    const body = (await answer.json()) as Body;
    const change = response(url.pathname.replace('/api/v1', ''), body, url);
    return new Response(JSON.stringify(change?.body ?? body), {
      status: change?.status ?? answer.status,
      headers: { 'content-type': change?.type ?? 'application/json' },
    });
  };
  const goat = createClient({ apiKey: mock.apiKey, fetch: fetch as typeof globalThis.fetch, maxRetries: 0 });
  const report = await runCheck(goat, () => {});
  expect([...methods]).toEqual(['GET']);
  return report;
}

const onList =
  (path: string, change: (body: Body, url: URL) => unknown): NonNullable<Difference['response']> =>
  (asked, body, url) =>
    asked === path && Array.isArray(body.data) ? { body: change(body, url) } : undefined;

const raiseTotal = (row: Row): Row => ({ ...row, total_amount_cents: Number(row.total_amount_cents) + 1 });

const DIFFERENCES: readonly (readonly [string, Difference, RegExp])[] = [
  ['a limit that is not kept', { request: (url) => url.searchParams.delete('limit') }, /rows where limit=3/],
  [
    'a limit of 0 that is taken',
    { request: (url) => url.searchParams.get('limit') === '0' && url.searchParams.delete('limit') },
    /answered 200; a refusal was due/,
  ],
  [
    'a limit of 101 that is taken',
    { request: (url) => url.searchParams.get('limit') === '101' && url.searchParams.set('limit', '100') },
    /answered 200; a refusal was due/,
  ],
  [
    'any cursor that is taken',
    { request: (url) => url.searchParams.get('cursor') === 'never-was' && url.searchParams.delete('cursor') },
    /answered 200; a refusal was due/,
  ],
  [
    'a cursor that leads to the same page',
    { request: (url) => url.searchParams.delete('cursor') },
    /of the page before again/,
  ],
  [
    'a cursor that leads to itself',
    {
      response: onList('/videos', (body, url) => ({
        ...body,
        meta: { nextCursor: url.searchParams.get('cursor') ?? body.meta?.nextCursor },
      })),
    },
    /paging never ends/,
  ],
  [
    'a refusal without the envelope',
    {
      response: (_, __, url) =>
        url.searchParams.get('limit') === '0' ? { status: 400, body: { message: 'no' } } : undefined,
    },
    /must have required property/,
  ],
  [
    'an unknown payment that is answered with nothing',
    {
      response: (path) =>
        path.endsWith('-000000000000') ? { status: 200, body: { data: null, error: null, meta: null } } : undefined,
    },
    /a refusal was due/,
  ],
  [
    'an unknown method that breaks the service',
    {
      response: (path) =>
        path.endsWith('-000000000000')
          ? { status: 500, body: { data: null, error: 'oops', meta: { code: 'internal_error' } } }
          : undefined,
    },
    /as if the service were broken/,
  ],
  [
    'a status filter that is overlooked',
    { request: (url) => url.searchParams.delete('status') },
    /rows that status=\w+ leaves out/,
  ],
  [
    'a creator filter that is overlooked',
    { request: (url) => url.searchParams.delete('creator_id') },
    /rows that creator_id=.* leaves out/,
  ],
  [
    'a search that is overlooked',
    { request: (url) => url.searchParams.delete('search') },
    /rows that search=.* leaves out/,
  ],
  [
    'the wrong row by id',
    {
      response: (path, body) =>
        /^\/payout-methods\/.*[1-9a-f]$/.test(path)
          ? {
              body: { ...body, data: { ...(body.data as unknown as Row), id: '00000000-0000-4000-8000-00000000000a' } },
            }
          : undefined,
    },
    /is not the id that was asked for/,
  ],
  [
    'a row twice',
    { response: onList('/projects', (body) => ({ ...body, data: [...body.data, ...body.data] })) },
    /has a row twice/,
  ],
  [
    'a total that is not its lines',
    {
      response: onList('/payout-payments', (body) => ({
        ...body,
        data: body.data.map(raiseTotal),
      })),
    },
    /a total of/,
  ],
  [
    'a total that is not its lines, of the payment alone',
    {
      response: (path, body) =>
        /^\/payout-payments\/.*[1-9a-f]$/.test(path) && body.data !== null
          ? { body: { ...body, data: raiseTotal(body.data as unknown as Row) } }
          : undefined,
    },
    /^\/data has lines and adjustments of \d+ cents and a total of/m,
  ],
  [
    'a period that ends before it begins',
    {
      response: onList('/payout-accruals', (body) => ({
        ...body,
        data: body.data.map((row) => ({ ...row, period_end_at: row.period_start_at })),
      })),
    },
    /ends before it begins/,
  ],
  [
    'a negative amount',
    {
      response: onList('/payout-accruals', (body) => ({
        ...body,
        data: body.data.map((row) => ({ ...row, amount_cents: -1 })),
      })),
    },
    /negative amount|must be 0 or more/,
  ],
  [
    'text in place of JSON by its type',
    { response: (path) => (path === '/campaigns' ? { type: 'text/plain' } : undefined) },
    /content type text\/plain/,
  ],
];

describe('a service that differs where forms do not tell', () => {
  it.each(DIFFERENCES)('is found out by a question: %s', async (_, difference, words) => {
    const report = await check(difference);
    expect(report.problem).toBeNull();
    expect(report.differences).toBeGreaterThan(0);
    expect(report.operations.flatMap(({ findings }) => findings).join('\n')).toMatch(words);
  });

  it('is right where it only orders lists otherwise, which we chose', async () => {
    const report = await check({
      response: onList('/videos', (body) => ({ ...body, data: [...body.data].reverse() })),
    });
    expect(report.differences).toBe(0);
    expect(report.operations.flatMap(({ otherwise }) => otherwise)).toContain(
      'is not in the order of created_at, the newest first',
    );
  });

  it('has news about a field named once, however many answers have it', async () => {
    const mood = (row: unknown): unknown => ({ ...(row as Row), mood: 'good' });
    const report = await check({
      response: (path, body) =>
        !/^\/(videos|creators)(\/[^/]+)?$/.test(path) || body.data === null
          ? undefined
          : { body: { ...body, data: Array.isArray(body.data) ? body.data.map(mood) : mood(body.data) } },
    });
    expect(report.differences).toBe(0);
    expect(report.operations.flatMap(({ newFields }) => newFields)).toEqual(['/data/*/mood', '/data/*/mood']);
  });
});
