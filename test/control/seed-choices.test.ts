import { describe, expect, it } from 'vitest';
import { createMock, type Mock, type MockOptions, type SeedFile } from '../../mocks/index.js';
import { call } from './plain-call.js';

type Project = SeedFile['projects'][number];

/** A world of one project from Monday 5 January to Saturday 10 January at noon. */
function live(project: Omit<Project, 'name'>, more: Partial<SeedFile> = {}, options: MockOptions = {}): Mock {
  const span = { start: '2026-01-05', now: '2026-01-10T12:00:00Z' };
  return createMock({ ...options, seed: { ...span, ...more, projects: [{ name: 'Spring', ...project }] } });
}

function rows(mock: Mock, table: string): Record<string, unknown>[] {
  return (mock.snapshot().world.tables[table] ?? []) as unknown as Record<string, unknown>[];
}

function scrapes(mock: Mock, route: string): string[] {
  return call(mock, `GET ${route}`).json.data.map((row: Record<string, unknown>) => row.last_scraped_at);
}

const rule = { name: 'Base', period: 'weekly', amount_cents: 100, criteria_type: 'recurring' } as const;
const weekly = { ...rule, assigned_to: ['ana'] };
const ana = { tiktok_handle: 'ana' };

/** The debt to ana at 100 cents a week, over two weeks and two days. */
function owe(project: Omit<Project, 'name'>, options: MockOptions = {}): Mock {
  const payees = { creators: [ana], payout_structures: [weekly] };
  return live({ ...payees, ...project }, { now: '2026-01-21T00:00:00Z' }, options);
}

describe('the order of things at one instant', () => {
  it('is the lowest order first, and nothing comes before what it belongs to or names', () => {
    const mock = live({
      creators: [
        { ...ana, order: 2, goals: [{ metric: 'posts', target_value: 1, period: 'weekly' }] },
        { tiktok_handle: 'beto', order: 1 },
        { tiktok_handle: 'carla', goals: [{ metric: 'views', target_value: 2, period: 'weekly', order: 3 }] },
      ],
      payout_structures: [{ ...weekly, order: 1, assigned_to: ['ana', 'beto', 'carla'] }],
      campaigns: [{ name: 'All', items: [{ creator: 'ana' }, { creator: 'carla' }, { creator: 'beto', order: 4 }] }],
    });
    const creators = rows(mock, 'creators');
    const handle = (id: unknown): unknown => creators.find((row) => row.id === id)?.tiktok_handle;
    expect(creators.map((row) => row.tiktok_handle)).toEqual(['carla', 'beto', 'ana']);
    // The structure has the order 1: ana's assignment waits for ana, and beto's is listed before that of carla.
    expect(rows(mock, 'payout_assignments').map((row) => handle(row.creator_id))).toEqual(['beto', 'carla', 'ana']);
    expect(rows(mock, 'campaign_items').map((row) => handle(row.item_id))).toEqual(['carla', 'ana', 'beto']);
    expect(rows(mock, 'goals').map((row) => row.metric)).toEqual(['posts', 'views']);
  });

  it('counts only at the same instant', () => {
    const at = '2026-01-06T00:00:00Z';
    const mock = live({
      creators: [ana],
      payout_payments: [
        { at, creator: 'ana', total_amount_cents: 1, order: 1 },
        { at, creator: 'ana', total_amount_cents: 2 },
        { at: '2026-01-05T23:59:59Z', creator: 'ana', total_amount_cents: 3, order: 9 },
      ],
    });
    expect(rows(mock, 'payout_payments').map((row) => row.total_amount_cents)).toEqual([3, 2, 1]);
  });
});

describe('how a creator grows and is seen', () => {
  it('posts as often and with the titles that its growth says, while the scraper is simulated', () => {
    const growth = { posts_per_week: 7, followers: 1_234, captions: ['Band'] };
    const creators = [
      { ...ana, growth },
      { tiktok_handle: 'beto', growth: { posts_per_week: 0 } },
    ];
    const mock = live({ creators }, { scraper: 'simulated', scraper_later: 'stalled', now: '2026-01-12T00:00:00Z' });
    const [first, second] = rows(mock, 'creators');
    // One a day for seven days; the last is found at the full hour after it, midnight at the latest.
    const videos = rows(mock, 'videos');
    expect(videos.map(({ title, creator_id }) => [title, creator_id])).toEqual(Array(7).fill(['Band', first?.id]));
    expect(first?.follower_count).toBeGreaterThanOrEqual(1_234);
    const { profiles, scraper } = mock.snapshot().world.state;
    expect(profiles).toEqual({
      [String(first?.id)]: { postsPerWeek: 7, followers: 1_234, captions: ['Band'] },
      [String(second?.id)]: { postsPerWeek: 0 },
    });
    expect(scraper).toBe('stalled');
  });

  it('is last scraped when its account became private, and everybody else at the end', () => {
    const lost = (tiktok_handle: string, unreachable_at: string, posted_at: string) => ({
      ...{ tiktok_handle, unreachable_at, posts: [{ posted_at }] },
    });
    const beto = lost('beto', '2026-01-08T10:30:00Z', '2026-01-06');
    const mock = live({ creators: [ana, beto, lost('carla', '2026-01-09T05:10:00Z', '2026-01-07')] });
    const seen = ['2026-01-08T10:00:00.000Z', '2026-01-09T05:00:00.000Z', '2026-01-10T12:00:00.000Z'];
    expect(scrapes(mock, '/creators').sort()).toEqual(seen);
    expect(scrapes(mock, '/videos').sort()).toEqual(seen.slice(0, 2));
    mock.clock.advance({ hours: 1 });
    expect(new Set(scrapes(mock, '/creators'))).toEqual(new Set(['2026-01-10T13:00:00.000Z']));
  });

  it('has a post found later than it was posted', () => {
    const post = { posted_at: '2026-01-06T10:00:00Z', found_at: { after: '2h' }, view_count: 5 };
    const mock = live({ creators: [{ ...ana, posts: [post] }] });
    expect(rows(mock, 'videos')).toMatchObject([
      { posted_at: '2026-01-06T10:00:00.000Z', created_at: '2026-01-06T12:00:00.000Z', view_count: 5 },
    ]);
  });

  it('has its waiting videos reviewed by their titles: those that wait then, in the order of the list', () => {
    const early = ['Band squats', 'What I eat', null, 'Eat more'].map((title) => ({ posted_at: '2026-01-06', title }));
    const posts = [...early, { posted_at: '2026-01-09', title: 'Later' }];
    const reviews = [
      { at: '2026-01-08', title: 'eat', tracking_status: 'excluded', readme: 'Food.' },
      { at: '2026-01-08', tracking_status: 'included' },
    ] as const;
    const mock = live({ creators: [{ ...ana, tracking_mode: 'selective', posts, reviews }] });
    const found = rows(mock, 'videos').map(({ title, tracking_status, readme }) => [title, tracking_status, readme]);
    expect(found).toEqual([
      ['Band squats', 'included', null],
      ['What I eat', 'excluded', 'Food.'],
      [null, 'included', null],
      ['Eat more', 'included', null],
      ['Later', 'pending_review', null],
    ]);
  });
});

describe('days that count from the end of a seed', () => {
  it.each(['UTC', 'America/Los_Angeles'])('are UTC days, in times and in texts, in the zone %s', (timezone) => {
    const posts = [{ posted_at: { day: -1 }, title: '{+0}' }];
    const creators = [{ ...ana, readme: 'Renews {+26}, last {-10}; {x} {+} {n}', posts }];
    const campaigns = [{ name: 'All', target_at: { day: 26 } }];
    const annotations = [{ date: { day: -2 }, label: 'Since {-2}' }];
    const mock = live({ creators, campaigns, annotations }, { timezone });
    expect(rows(mock, 'creators')[0]?.readme).toBe('Renews 2026-02-05, last 2025-12-31; {x} {+} {n}');
    expect(rows(mock, 'videos')[0]).toMatchObject({ title: '2026-01-10', posted_at: '2026-01-09T00:00:00.000Z' });
    expect(rows(mock, 'campaigns')[0]?.target_at).toBe('2026-02-05T00:00:00.000Z');
    expect(rows(mock, 'annotations')[0]).toMatchObject({ date: '2026-01-08', label: 'Since 2026-01-08' });
  });
});

describe('what is open at a time', () => {
  const status = (mock: Mock): unknown[] =>
    rows(mock, 'payout_accruals').map((row) => `${String(row.period_start_at).slice(0, 10)} ${row.status}`);

  it('is decided oldest first, and nothing happens where nothing is open', () => {
    const decide = (at: string): NonNullable<Project['payout_accruals']>[number] => ({
      ...{ at, creator: 'ana', structure: 'Base', first_open: true, status: 'rejected' },
    });
    const decided = (...days: string[]) => status(owe({ payout_accruals: days.map(decide) }));
    expect(decided('2026-01-07')).toEqual(['2026-01-05 earned', '2026-01-12 earned']);
    expect(decided('2026-01-20')).toEqual(['2026-01-05 rejected', '2026-01-12 earned']);
    const twice = ['2026-01-05 rejected', '2026-01-12 rejected'];
    expect(decided('2026-01-20', '2026-01-20', '2026-01-20')).toEqual(twice);
  });

  it('is paid to the cent, and so many cents more or less; no payment is made where nothing is open', () => {
    const mock = owe({
      payout_payments: [
        { at: '2026-01-07', creator: 'ana', outstanding_plus_cents: 500 },
        { at: '2026-01-12T12:00:00Z', creator: 'ana', method: 'Venmo', outstanding_plus_cents: 50 },
        { at: '2026-01-13', creator: 'ana', outstanding_plus_cents: 0 },
        { at: '2026-01-19T12:00:00Z', creator: 'ana', outstanding_plus_cents: -30, readme: 'Less the props.' },
      ],
    });
    expect(rows(mock, 'payout_payments')).toMatchObject([
      { total_amount_cents: 150, method_name_snapshot: 'Venmo', payout_adjustments: [{ amount_cents: 50 }] },
      { total_amount_cents: 70, readme: 'Less the props.', payout_adjustments: [{ amount_cents: -30 }] },
    ]);
    expect(mock.ledger()).toMatchObject({ balanced: true });
  });
});

it('the quota of the last day of a seed is not used up by the seed', () => {
  const mock = live(
    { creators: [{ ...ana, changes: [{ repeat: 3, at: { ago: '0s' }, readme: 'Note {n}' }] }] },
    { caps: { max_api_requests_per_day: 1 } },
  );
  expect([call(mock, 'GET /creators').status, call(mock, 'GET /creators').status]).toEqual([200, 429]);
});
