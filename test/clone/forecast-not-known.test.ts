import { createClient } from 'trackagoat-sdk';
import { type Forecast, forecast, forecastHtml, forecastText } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';
import { beforeAll, describe, expect, it } from 'vitest';
import { spreadOut } from '../../proofs/forecast/spread.js';
import { escapeHtml } from '../../proofs/report/html-page.js';
import type { Row } from './ledger-scene.js';

const HOUR = 3_600_000;
const mock = createMock({ seed: 'demo', now: '2026-03-02T00:00:00Z' });
const UNTIL = { until: '2026-03-20' } as const;

/** A service whose responses to a path are changed; `call` counts them. */
function readChanging(
  path: string,
  change: (body: Row, call: number) => { readonly body?: Row; readonly date?: number },
) {
  let calls = 0;
  const asked: string[] = [];
  const goat = createClient({
    apiKey: mock.createKey(['read']),
    baseUrl: mock.baseUrl,
    rateLimit: false,
    fetch: async (request) => {
      const url = new URL(request.url);
      asked.push(url.pathname + url.search);
      const response = await mock.fetch(request);
      if (!`${url.pathname}${url.search}`.endsWith(path)) return response;
      calls += 1;
      const body = (await response.json()) as Row;
      const changed = change(body, calls);
      const headers = new Headers(response.headers);
      if (changed.date !== undefined) headers.set('date', new Date(changed.date).toUTCString());
      return Response.json(changed.body ?? body, { headers });
    },
  });
  return { goat, asked };
}

let plain: Forecast;
beforeAll(async () => {
  plain = await forecast(mock, UNTIL);
});

describe('what a forecast does not know', () => {
  it('is that a run of the service came between its requests each time, after three readings', async () => {
    const now = Date.parse(mock.clock.now);
    const moving = readChanging('/projects?limit=1', (_, call) => ({ date: now + call * HOUR }));
    const found = await forecast(moving.goat, UNTIL);
    expect(found.unknown).toContainEqual(
      expect.objectContaining({
        code: 'changed_while_read',
        what: expect.stringContaining('a run of the service came between'),
      }),
    );
    expect(moving.asked.filter((call) => /payout-accruals.*status=earned/.test(call))).toHaveLength(3);
    // The third reading has the same hour at its end.
    const late = readChanging('/projects?limit=1', (_, call) => ({ date: now + Math.min(call, 6) * HOUR }));
    expect((await forecast(late.goat, UNTIL)).unknown.map(({ code }) => code)).not.toContain('changed_while_read');
    expect(late.asked.filter((call) => /payout-accruals.*status=earned/.test(call))).toHaveLength(3);
    const still = readChanging('/projects?limit=1', () => ({ date: now }));
    expect((await forecast(still.goat, UNTIL)).unknown.map(({ code }) => code)).not.toContain('changed_while_read');
    expect(still.asked.filter((call) => /payout-accruals.*status=earned/.test(call))).toHaveLength(1);
  });

  it('is whom structures pay that changed while they were read', async () => {
    const { goat } = readChanging('/payout-structures?limit=100', (body, call) => ({
      body: { ...body, data: body.data.map((row: Row) => ({ ...row, assignment_count: row.assignment_count + call })) },
    }));
    const { unknown } = await forecast(goat, UNTIL);
    expect(unknown.map(({ what }) => what)).toContainEqual(
      expect.stringContaining('the payout structures at one instant'),
    );
  });

  it('is said in text and page, with what it may change, and nothing is said where all is known', () => {
    const gap = { code: 'malformed', what: 'rows <of> "ana"', affects: 'what & whom', ids: [] } as const;
    const report: Forecast = { ...plain, unknown: [gap] };
    expect(forecastText(report)).toContain('\nNot known:\n  rows <of> "ana"; it may change: what & whom\n');
    expect(forecastHtml(report)).toContain('<h2>Not known</h2>');
    for (const words of [gap.what, gap.affects])
      expect(forecastHtml(report)).toContain(`<td>${escapeHtml(words)}</td>`);
    const known: Forecast = { ...plain, unknown: [] };
    for (const print of [forecastText, forecastHtml]) expect(print(known)).not.toContain('Not known');
  });

  it('is not what a long page leaves out: it says how many rows', () => {
    const [first] = plain.periods.filter(({ isUnderWay }) => isUnderWay);
    if (!first) throw new Error('No period is under way.');
    const list = (length: number): Forecast => ({ ...plain, periods: Array.from({ length }, () => first) });
    expect(forecastHtml(list(103))).toContain('<p>… and 3 more.</p>');
    expect(forecastHtml(list(100))).not.toContain('more.</p>');
    const days = Array.from({ length: 102 }, () => plain.days[0] as Forecast['days'][number]);
    expect(forecastText({ ...plain, days })).toContain('… and 2 more: --json has them all');
    expect(forecastText({ ...plain, days: days.slice(2) })).not.toContain('more:');
  });
});

it('the middle of a hundred outcomes has as many below as above, and the range all but five on each side', () => {
  const outcomes = Array.from({ length: 100 }, (_, at) => (at * 37) % 100);
  expect(spreadOut(outcomes)).toEqual({ cents: 50, range: { lowCents: 5, highCents: 95 }, floorCents: 0 });
  expect(spreadOut([7])).toEqual({ cents: 7, range: null, floorCents: 7 });
});

it.each([{ runs: 50 }, { seed: 1 }])('a forecast of frozen views draws nothing, so it refuses %j', async (option) => {
  await expect(forecast(mock, { ...UNTIL, ...option })).rejects.toThrow('with frozen views nothing is drawn');
});

it.each([
  ['frozen', 'if no new views come'],
  ['trend', 'if creators go on as they did'],
] as const)('a forecast of %s views says so, and has ranges and a past by the trend alone', (views, words) => {
  for (const text of [forecastText({ ...plain, views }), forecastHtml({ ...plain, views })]) {
    expect(text).toContain(words);
    expect(/ range\b|>range</.test(text)).toBe(views === 'trend');
  }
  expect(forecastText({ ...plain, views }).includes('Your past is too short')).toBe(views === 'trend');
});

it('a mock that makes up views is forecast without them', async () => {
  const lively = mock.fork();
  lively.setScraper('simulated');
  expect((await forecast(lively, UNTIL)).owedCents).toBe(plain.owedCents);
});
