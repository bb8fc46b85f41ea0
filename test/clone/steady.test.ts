import { createClient } from 'trackagoat-sdk';
import { forecast } from 'trackagoat-sdk/clone';
import { createMock } from 'trackagoat-sdk/mocks';
import { expect, it } from 'vitest';

const DAY = 86_400_000;
const START = Date.parse('2026-01-05T00:00:00Z');
const WEEKS = 9;
const threshold = { criteria_type: 'view_threshold', criteria_params: { min_views: 6_000 } };

/** The pay of each week to come, at least and at most, and that of two, four and six weeks of the past. */
interface Wanted {
  readonly week: readonly [least: number, most: number];
  readonly came: readonly number[];
  /** The pay of the past, divided by the forecast of that time. */
  readonly ratio: readonly [least: number, most: number];
}

const steady = { week: [1_000, 1_000], came: [3_000, 5_000, 7_000], ratio: [1, 1] } as const;

/** One video a day, of 1,000 views for seven weeks and of `lately` for two. They come at once, which a curve draws out a little. */
it.each<[string, object, lately: number, Wanted]>([
  ['for 6,000 views a week', threshold, 1_000, steady],
  ['for seven posts, two days later', { criteria_type: 'goals' }, 1_000, { ...steady, came: [2_000, 4_000, 6_000] }],
  [
    'for 1,000 views',
    { criteria_type: 'cpm' },
    1_000,
    { week: [6_900, 7_050], came: [21_000, 35_000, 49_000], ratio: [0.98, 1.02] },
  ],
  [
    'for 1,000 views, five times as many lately: more than the mean of all weeks, which is $147.00',
    { criteria_type: 'cpm' },
    5_000,
    { week: [25_000, 70_000], came: [77_000, 91_000, 105_000], ratio: [1.5, 2.5] },
  ],
])('a creator who does the same each day goes on so: $10.00 %s', async (_, rule, lately, { week, came, ratio }) => {
  const mock = createMock({ now: new Date(START) });
  const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  const { id } = (await goat.creators.create(mock.projectId, { tiktok_handle: 'ana' })) as { id: string };
  await goat.goals.create(id, { metric: 'posts', period: 'weekly', target_value: 7 });
  const deal = { project_id: mock.projectId, name: 'deal', period: 'weekly', amount_cents: 1_000, ...rule };
  const structure = await goat.payoutStructures.create(deal as Parameters<typeof goat.payoutStructures.create>[0]);
  await goat.payoutStructures.assign(structure.id, { creator_id: id });
  for (let day = 0; day < 7 * WEEKS; day += 1) {
    mock.clock.to(new Date(START + (day + 0.5) * DAY));
    mock.postVideos(id, [{ posted_at: mock.clock.now, view_count: day < 7 * (WEEKS - 2) ? 1_000 : lately }]);
  }
  mock.clock.to(new Date(START + 7 * WEEKS * DAY + 3_600_000));
  const until = new Date(START + 7 * (WEEKS + 4) * DAY + 2 * DAY);
  const { days, backtest } = await forecast(mock, { until, views: 'trend', runs: 20 });
  const isWithin = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most;
  expect(days.map(({ dueCents }) => isWithin(dueCents, week) || dueCents)).toEqual([true, true, true, true]);
  expect(backtest?.windows.map(({ cameCents }) => cameCents)).toEqual(came);
  expect(isWithin(backtest?.ratio ?? 0, ratio) || backtest?.ratio).toBe(true);
});
