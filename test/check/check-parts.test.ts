import { describe, expect, it } from 'vitest';
import { findChanges, findLeftOut } from '../../proofs/check/compare-rows.js';
import { isSorted } from '../../proofs/check/list-figures.js';
import { SpecResponses } from '../../proofs/check/spec-responses.js';
import { checkAltered, type Passing, type Replaced } from './altered-service.js';

const rows = (...ids: readonly number[]) => ids.map((id) => ({ id }));

describe('a longer page', () => {
  it.each<[what: string, paged: ReturnType<typeof rows>, longer: ReturnType<typeof rows>, ...found: string[]]>([
    ['not what came to its beginning since', rows(1, 2), rows(8, 9, 1, 2)],
    ['nothing, if both are empty', [], []],
    ['nothing, if no row is in both', rows(1), rows(7, 8)],
    ['its own emptiness beside rows of shorter ones', rows(1), [], 'has no row, and its shorter pages have some'],
  ])('shows %s as left out', (_, paged, longer, ...found) => {
    expect(findLeftOut({ rows: paged, isAll: true }, longer)).toEqual(found);
  });
});

describe('a read by id', () => {
  const listed = { id: 'a', amount_cents: 1, name: 'x', view_count: 5, updated_at: '1', last_scraped_at: '1' };
  it.each([
    ['money, whatever else changed', { amount_cents: 2, updated_at: '2', last_scraped_at: '2' }, ['amount_cents']],
    ['a name, if nothing changed since', { name: 'y' }, ['name']],
    ['no name that somebody changed', { name: 'y', updated_at: '2' }, []],
    ['a count, if nothing was scraped since', { view_count: 6 }, ['view_count']],
    ['no count of a later scrape', { view_count: 6, last_scraped_at: '2' }, []],
    ['no field that the list lacks', { title: 'new' }, []],
  ])('is compared with the list by %s', (_, change, names) => {
    const found = findChanges(listed, { ...listed, ...change });
    expect(found).toEqual(names.map((name) => `/data/${name} is not what the list shows`));
  });
});

it('a series is sorted up or down, and not both', () => {
  const lists = [
    [1, 1, 2],
    [2, 1],
    [1, 2, 1],
    ['2026-01-01', '2026-01-02'],
  ];
  expect(lists.map((list) => isSorted(list))).toEqual([true, true, false, true]);
});

describe('a service that fails', () => {
  const broken = { data: null, error: 'Broken.', meta: { code: 'internal_error' } };
  it('in each call was not checked', async () => {
    const { report } = await checkAltered({ response: () => ({ status: 500, body: broken }) });
    expect(report.problem).toEqual({ code: 'unreachable', message: 'Every call got 500.' });
  });

  it.each([401, 403])('to take the key was not checked: %i', async (status) => {
    const { report } = await checkAltered({ response: () => ({ status, body: broken }) });
    expect(report.problem).toEqual({ code: 'key_refused', message: `${status} internal_error Broken.` });
  });

  it('in all but one was checked, and differs', async () => {
    const { report } = await checkAltered({
      response: ({ path }) => (path === '/projects' ? undefined : { status: 500, body: broken }),
    });
    expect(report.problem).toBeNull();
    expect(report.differences).toBeGreaterThan(20);
  });

  it('in some calls and refuses the others is not asked more, and was not away', async () => {
    const { report } = await checkAltered({
      response: ({ path }) => ({ status: path === '/campaigns' ? 500 : 402, body: broken }),
    });
    expect(report.problem).toBeNull();
    expect(report.operations.filter(({ question }) => question !== undefined)).toEqual([]);
  });

  it.each(['/payout-accruals', '/payout-payments'])(
    'to give a long page of %s was not shown to have it in order',
    async (list) => {
      const { report } = await checkAltered({
        response: ({ path, query }) =>
          path === list && query.get('limit') === '100' ? { status: 500, body: broken } : undefined,
      });
      const asked = report.operations.find(({ call, probe }) => probe === 'order' && call.includes(list));
      expect([asked?.outcome, asked?.findings]).toEqual(['differs', ['responded with 500 to limit=100']]);
      expect(asked?.call).toBe(`GET ${list}?limit=100`);
    },
  );

  it('in one call after the first was checked too', async () => {
    const { report } = await checkAltered({
      response: ({ path }) => (path === '/campaigns' ? { status: 200, body: 'no JSON' } : undefined),
    });
    expect(report.problem).toBeNull();
    const differing = report.operations.filter(({ outcome }) => outcome === 'differs');
    expect(differing.map(({ call }) => call)).toEqual(['GET /campaigns']);
  });
});

describe('a hostile service', () => {
  const noText = { toString: 1 };
  const inEveryRow = (changes: object) => ({
    response: ({ body }: Passing) => {
      const { data } = body;
      const rows = Array.isArray(data)
        ? data.map((row) => ({ ...row, ...changes }))
        : { ...(data as object), ...changes };
      return { body: { ...body, data: rows } };
    },
  });
  it.each([
    ['ids that are not strings', inEveryRow({ id: noText })],
    ['fields that are not strings', inEveryRow({ tiktok_handle: noText, status: noText, updated_at: noText })],
    ['20,000 rows where three were asked for', { response: sendManyRows }],
  ])('with %s ends no check', async (_, alteration) => {
    const { report } = await checkAltered(alteration);
    expect(report.problem).toBeNull();
    expect(report.differences).toBeGreaterThan(0);
  });

  it('whose error is not a string is quoted without it', async () => {
    const body = { data: null, error: { code: 1 }, meta: { code: 'rate_limit_exceeded' } };
    const { report } = await checkAltered({ response: () => ({ status: 429, body }) });
    expect(report.problem).toEqual({ code: 'rate_limited', message: '429 rate_limit_exceeded' });
  });
});

/** Only for one list, because each of its rows is judged: none has what a campaign has. */
function sendManyRows({ path, body }: Passing): Replaced | undefined {
  const [row] = path === '/campaigns' && Array.isArray(body.data) ? body.data : [];
  return row && { body: { ...body, data: Array(20_000).fill({ created_at: row.created_at }) } };
}

it('a field is known if one of the forms of a response has it', async () => {
  const spec = await SpecResponses.load();
  const meta = { nextCursor: null };
  const row = { id: 'a', versions: [{ version: 1, mood: 1 }], current_version: { mood: 2 } };
  expect(spec.newFields('getPayoutStructure', 200, { data: row, error: null, meta })).toEqual([
    '/data/versions/*/mood',
  ]);
  expect(
    spec.newFields('getVideoStats', 200, { data: { totals: {}, series: [{ views: 1, value: 2, mood: 3 }] } }),
  ).toEqual(['/data/series/*/mood']);
});
