import { createClient } from 'trackagoat-sdk';
import { forecast, forecastText } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';
import { describe, expect, it } from 'vitest';
import { atLeast, sample } from '../harness/breadth.js';
import { createGrowingWorld, GROWTH_KINDS } from './growth-kinds.js';
import { measureKind } from './measure-kinds.js';

const DAY = 86_400_000;

describe("a backtest on the organization's own past", async () => {
  const { mock } = await createGrowingWorld('steady', 3);
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  const found = await forecast(goat, { until: '2026-04-20', views: 'trend', runs: 20 });

  it('is compared with the accruals that were made since, and replaces other figures', () => {
    const rows = mock.snapshot().world.tables.payout_accruals as unknown as {
      created_at: string;
      amount_cents: number;
    }[];
    const sumSince = (days: number): number => {
      const at = new Date(Date.parse(mock.clock.now) - days * DAY).toISOString();
      return rows.filter((row) => row.created_at > at).reduce((sum, { amount_cents: cents }) => sum + cents, 0);
    };
    expect(found.backtest?.windows.map(({ days, cameCents }) => [days, cameCents])).toEqual([
      [14, sumSince(14)],
      [28, sumSince(28)],
      [42, sumSince(42)],
    ]);
    const { held = 0, ranges = 0, ratio, width } = found.backtest ?? {};
    // Three windows: the whole and six creators each, and for the two longer ones also their first 14 days.
    expect(ranges).toBe(35);
    expect(held).toBeLessThanOrEqual(ranges);
    expect(held).toBeGreaterThan(ranges * 0.7);
    expect(width).toBeGreaterThan(0.2);
    expect(width).toBeLessThan(1.5);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
    expect(forecastText(found)).toContain(
      `In your past ${held} of 35 such ranges held, ${Math.round((width ?? 0) * 100)} % of the middle wide; the actual amounts were ${ratio?.toFixed(1)} ×`,
    );
    expect(found.assumptions).toContainEqual(expect.stringContaining('widened so that nine in ten of your own past'));
  });

  it('costs no request', async () => {
    // With a history everything is read, as for a trend.
    const frozen = await forecast(goat, { until: '2026-04-20', history: 'creators' });
    expect([found.requests, found.backtest?.windows.length]).toEqual([frozen.requests, 3]);
    expect(frozen.backtest).toBeNull();
  }, 30_000);

  it('expects nothing of creators who were not there, and is not widened by what they brought', async () => {
    const [daily] = (await goat.payoutStructures.list().toArray()).filter(({ name }) => name === 'daily');
    const { id } = (await goat.creators.create(mock.projectId, { tiktok_handle: 'late' })) as { id: string };
    await goat.payoutStructures.assign(daily?.id ?? '', { creator_id: id });
    mock.postVideos(id, [{ posted_at: mock.clock.now, view_count: 500_000 }]);
    mock.clock.advance({ days: 2 });
    const joined = await forecast(mock, { until: '2026-04-22', views: 'trend', runs: 20 });
    expect(joined.owedNowCents).toBeGreaterThan(found.owedNowCents + 100_000);
    expect(joined.backtest?.width).toBeLessThan((found.backtest?.width ?? 0) * 1.5);
    const others = joined.creators.filter(({ creatorId }) => creatorId !== id);
    for (const { dueCents, ranges } of others) expect(ranges?.due.highCents).toBeLessThan(dueCents * 4);
    expect(joined.assumptions).toContainEqual(expect.stringContaining('such ranges say little'));
  });

  it('repeats days of the zone that pays, and not of UTC', async () => {
    const START = Date.parse('2026-01-04T15:00:00Z');
    const rules = { period_zone: 'organization' } as const;
    const mock = createMock({ now: new Date(START), timezone: 'Asia/Tokyo', rules });
    const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
    const { id } = (await goat.creators.create(mock.projectId, { tiktok_handle: 'ana' })) as { id: string };
    const rule = { criteria_type: 'cpm', period: 'daily', amount_cents: 1000 } as const;
    const deal = await goat.payoutStructures.create({ project_id: mock.projectId, name: 'daily', ...rule });
    await goat.payoutStructures.assign(deal.id, { creator_id: id });
    for (let week = 0; week < 8; week += 1) {
      // Sundays at six in the morning in Tokyo, when it is Saturday in UTC.
      mock.clock.to(new Date(START + (7 * week + 6) * DAY + 6 * 3_600_000));
      mock.postVideos(id, [{ posted_at: mock.clock.now, view_count: 1000 }]);
    }
    mock.clock.advance({ days: 1 });
    const until = new Date(Date.parse(mock.clock.now) + 15 * DAY);
    const found = await forecast(mock, { until, views: 'trend', runs: 20 });
    const paid = found.periods.filter(({ amountCents }) => amountCents > 0);
    expect(paid.length).toBeGreaterThan(1);
    expect(new Set(paid.map(({ periodStartAt: start }) => new Date(start).getUTCDay()))).toEqual(new Set([6]));
  });

  it('says that a past is too short for it', async () => {
    const mock = createMock({ seed: 'empty', now: '2026-01-05T00:00:00Z' });
    const found = await forecast(mock, { until: '2026-01-20', views: 'trend', runs: 20 });
    expect(found.backtest).toBeNull();
    expect(forecastText(found)).toContain('Your past is too short');
    expect(forecastText(found)).not.toContain('widened');
  });
});

describe('ten kinds of growth', () => {
  it('have most of what comes in their ranges', async () => {
    let [held, all] = [0, 0];
    // One of them, and all in `npm run proof breadth -- --times 12 forecast-backtest`.
    for (const kind of sample(GROWTH_KINDS, 10, 4)) {
      const found = await measureKind(kind, atLeast(1));
      held += found.held;
      all += found.all;
    }
    // Nine in ten are said to; two tenths less, because one organization and twenty runs tell no more.
    expect(held / all).toBeGreaterThanOrEqual(0.7);
    expect(held / all).toBeLessThan(1);
  }, 7_200_000);
});
