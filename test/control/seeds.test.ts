import { describe, expect, it } from 'vitest';
import { createMock, defineSeed, type Mock, type MockOptions, type SeedFile } from '../../mocks/index.js';
import { addCreator, call } from './plain-call.js';

const POST_URL = 'https://www.tiktok.com/@ana/video/7300000000000000001';
const GUEST_URL = 'https://www.tiktok.com/@guest/video/7123456789012345678';

/** Four weeks, from Monday 5 January to Monday 2 February at noon. */
const seed = defineSeed({
  $schema: 'node_modules/trackagoat-sdk/seed.schema.json',
  start: { ago: '4w 12h' },
  now: '2026-02-02T12:00:00Z',
  timezone: 'Europe/Berlin',
  tier: 'starter',
  caps: { max_creators_per_org: 7 },
  payout_methods: [
    { name: 'Wire', disabled_at: '2026-01-30' },
    { name: 'Cheque', removed_at: { ago: '1d' } },
  ],
  projects: [
    {
      name: 'Spring',
      changes: [{ at: '2026-01-08', readme: 'Pay before Friday.' }],
      creators: [
        {
          tiktok_handle: '@Ana.Fit',
          display_name: 'Ana',
          follower_count: 1_000,
          counts: [
            { at: '2026-01-10T08:00:00Z', follower_count: 1_500 },
            { at: { ago: '1w' }, follower_count: 2_100, total_likes_count: 900 },
          ],
          goals: [
            {
              metric: 'posts',
              target_value: 2,
              period: 'weekly',
              start_date: { ago: '4w' },
              end_date: { in: '2w' },
              changes: [{ at: '2026-01-19', target_value: 3, is_active: false }],
            },
            { metric: 'views', target_value: 9, period: 'daily', removed_at: '2026-01-07' },
          ],
          changes: [{ at: '2026-01-28', tracking_mode: 'selective', readme: 'Wants to be asked.' }],
          posts: [{ posted_at: '2026-01-04T09:00:00Z', title: 'Before the start', view_count: 500 }],
        },
        {
          tiktok_handle: 'beto',
          posts: [
            {
              ...{ posted_at: '2026-01-13T09:00:00Z', url: POST_URL, title: 'Curve', view_count: 100 },
              counts: [
                { at: { after: '1d' }, view_count: 4_000 },
                { at: { after: '3d' }, view_count: 20_000, like_count: 700 },
              ],
              tracking_disabled_at: '2026-01-31',
            },
            { posted_at: '2026-01-14T09:00:00Z', title: 'Off', tracking_status: 'excluded', readme: 'Not ours.' },
            { posted_at: '2026-01-15T09:00:00Z', title: 'Gone', removed_at: '2026-01-16' },
          ],
        },
        {
          tiktok_handle: 'carla',
          tracking_mode: 'selective',
          at: '2026-01-09',
          posts: [{ posted_at: '2026-01-08T10:00:00Z', title: 'Reviewed', tracking_status: 'included' }],
        },
        { tiktok_handle: 'dora', removed_at: { ago: '3d' } },
        {
          repeat: 3,
          every: '1d',
          tiktok_handle: 'extra_{n}',
          tracking_start_date: '2026-01-19',
          posts: [{ posted_at: '2026-01-20T10:00:00Z', title: 'Day {n}', view_count: 10 }],
        },
      ],
      videos: [{ url: GUEST_URL }],
      payout_structures: [
        {
          name: 'Retainer',
          period: 'weekly',
          amount_cents: 10_000,
          criteria_type: 'recurring',
          assigned_to: [{ creator: 'ANA.FIT', assigned_at: '2026-01-12', unassigned_at: '2026-01-26' }],
          changes: [{ at: '2026-01-20', amount_cents: 15_000 }],
        },
        { name: 'CPM', period: 'weekly', amount_cents: 250, criteria_type: 'cpm', assigned_to: ['@BETO'] },
        { name: 'Old', period: 'daily', amount_cents: 100, criteria_type: 'recurring', archived_at: '2026-01-06' },
      ],
      campaigns: [
        {
          name: 'All',
          target_at: { in: '4w' },
          items: [{ video: POST_URL }, { creator: 'ana.fit', removed_at: '2026-01-20' }, { campaign: 'Launch' }],
        },
        { name: 'Short', removed_at: '2026-01-20' },
        { name: 'Launch', items: [{ video: GUEST_URL }] },
      ],
      payout_accruals: [{ at: '2026-01-27', creator: 'beto', structure: 'CPM', status: 'rejected' }],
      payout_payments: [
        {
          at: '2026-01-21',
          creator: 'ana.fit',
          method: 'Venmo',
          accruals: [{ structure: 'Retainer', period: '2026-01-13' }],
          voided_at: '2026-01-22',
        },
        {
          at: { ago: '4d' },
          creator: 'ana.fit',
          method: 'Wire',
          auto_apply_outstanding: true,
          total_amount_cents: 26_000,
          changes: [{ at: { ago: '2d' }, readme: 'Rounded up.' }],
        },
        { at: { ago: '3d' }, total_amount_cents: 700, paid_at: '2026-01-25T00:00:00Z', readme: 'Studio' },
      ],
      annotations: [{ date: '2026-01-13', label: 'The curve begins', video: POST_URL }],
    },
  ],
});

const mock = createMock({ seed });

function list(route: string): Record<string, unknown>[] {
  return call(mock, `GET ${route}`).json.data;
}

function find(route: string, wanted: object): Record<string, unknown> {
  const found = list(route).filter((row) => Object.entries(wanted).every(([key, value]) => row[key] === value));
  expect(found, `${route} ${JSON.stringify(wanted)}`).toHaveLength(1);
  return found[0] as Record<string, unknown>;
}

describe('a seed with a history', () => {
  it('begins and ends when it says, in the zone and under the plan that it names', () => {
    expect(find('/projects', { name: 'Spring' })).toMatchObject({
      created_at: '2026-01-05T00:00:00.000Z',
      readme: 'Pay before Friday.',
    });
    expect([mock.clock.now, mock.timezone]).toEqual(['2026-02-02T12:00:00.000Z', 'Europe/Berlin']);
    // Six creators are active of the seven that the seed's own cap allows; Starter's would be 50.
    const route = `POST /projects/${mock.projectId}/creators`;
    expect(call(mock.fork(), route, { body: { tiktok_handle: 'seventh' } }).status).toBe(201);
    const two = { creators: [{ tiktok_handle: 'seventh' }, { tiktok_handle: 'eighth' }] };
    expect(call(mock.fork(), route, { body: two }).json.meta).toMatchObject({ code: 'limit_reached', max: 7 });
  });

  it('tells how followers and views grew', () => {
    const ana = find('/creators', { tiktok_handle: 'Ana.Fit' });
    expect(ana).toMatchObject({ display_name: 'Ana', follower_count: 2_100, total_likes_count: 900 });
    const query = `entity=creator&entity_id=${ana.id}&metric=followers&mode=cumulative&from=2026-01-05&to=2026-01-27`;
    const followers = call(mock, `GET /analytics?${query}`).json.data.series as { date: string; value: number }[];
    const on = (date: string): number | undefined => followers.find((row) => row.date === date)?.value;
    expect([on('2026-01-09'), on('2026-01-10'), on('2026-01-25'), on('2026-01-26')]).toEqual([1000, 1500, 1500, 2100]);
    const curve = find('/videos', { title: 'Curve' });
    expect(curve).toMatchObject({ url: POST_URL, view_count: 20_000, like_count: 700 });
    const stats = call(mock, `GET /videos/${curve.id}/stats?from=2026-01-13&to=2026-01-17`).json.data.series;
    // 100 when it was found, then 3,900 and 16,000 more; a day between brought nothing.
    expect(stats.map(({ views }: { views: number }) => views)).toEqual([100, 3_900, 0, 16_000, 0]);
  });

  it('has what was changed, archived, disabled and removed', () => {
    expect(find('/creators', { tiktok_handle: 'Ana.Fit' })).toMatchObject({ tracking_mode: 'selective' });
    expect(list('/creators').map((row) => row.tiktok_handle)).not.toContain('dora');
    const methods = list('/payout-methods?include_disabled=1').map(({ name, is_active }) => `${name} ${is_active}`);
    expect(methods.sort()).toEqual(['Cash App true', 'PayPal true', 'Venmo true', 'Wire false']);
    expect(find('/payout-structures', { name: 'Old' })).toMatchObject({ is_active: false });
    const titles = list('/videos').map(({ title }) => title);
    expect(titles).not.toContain('Off');
    expect(titles).not.toContain('Gone');
    expect(find('/videos', { title: 'Curve' })).toMatchObject({ tracking_disabled_at: '2026-01-31T00:00:00.000Z' });
    expect(find('/videos', { title: 'Reviewed' })).toMatchObject({
      tracking_status: 'included',
      created_at: '2026-01-09T00:00:00.000Z',
      posted_at: '2026-01-08T10:00:00.000Z',
    });
    expect(find('/videos', { title: 'Before the start' })).toMatchObject({
      tracking_status: 'auto_tracked',
      created_at: '2026-01-05T00:00:00.000Z',
      view_count: 500,
    });
    expect(find('/videos', { url: GUEST_URL })).toMatchObject({ tracking_status: 'direct_add', creator_id: null });
    expect(
      list('/campaigns')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['All', 'Launch']);
    const campaign = find('/campaigns', { target_at: '2026-03-02T12:00:00.000Z' });
    expect(
      list(`/campaigns/${campaign.id}/items`)
        .map(({ item_type }) => item_type)
        .sort(),
    ).toEqual(['campaign', 'video']);
    const goals = list(`/creators/${find('/creators', { tiktok_handle: 'Ana.Fit' }).id}/goals`);
    // Four weeks before 2 February, two weeks after it.
    expect(goals).toMatchObject([
      { target_value: 3, is_active: false, start_date: '2026-01-05', end_date: '2026-02-16' },
    ]);
  });

  it('owes and has paid what its rules, dates and people made of it', () => {
    // The weeks from the 12th (the first version) and the 19th (the second, in force since the 20th); not those before and after.
    const ana = find('/creators', { tiktok_handle: 'Ana.Fit' });
    const accruals = list(`/payout-accruals?creator_id=${ana.id}`);
    expect(accruals.map((row) => `${row.period_start_at} ${row.amount_cents} ${row.status}`).sort()).toEqual([
      '2026-01-12T00:00:00.000Z 10000 paid',
      '2026-01-19T00:00:00.000Z 15000 paid',
    ]);
    // 250 cents for each thousand of 20,000 views.
    const beto = find('/creators', { tiktok_handle: 'beto' });
    const rejected = { amount_cents: 5_000, status: 'rejected' };
    expect(find(`/payout-accruals?creator_id=${beto.id}`, {})).toMatchObject(rejected);
    const paid = (total_amount_cents: number, more: object) => ({ total_amount_cents, status: 'paid', ...more });
    expect(list('/payout-payments').reverse()).toMatchObject([
      paid(10_000, { status: 'voided', method_name_snapshot: 'Venmo', paid_at: '2026-01-21T00:00:00.000Z' }),
      paid(26_000, {
        method_name_snapshot: 'Wire',
        readme: 'Rounded up.',
        payout_adjustments: [{ amount_cents: 1_000 }],
      }),
      paid(700, { creator_id: null, paid_at: '2026-01-25T00:00:00.000Z' }),
    ]);
    expect(mock.ledger()).toMatchObject({ balanced: true });
  });

  it('repeats an entry, numbers its texts and moves its times', () => {
    const extras = list('/creators').filter(({ tiktok_handle }) => String(tiktok_handle).startsWith('extra_'));
    expect(extras.map(({ tiktok_handle }) => tiktok_handle).sort()).toEqual(['extra_1', 'extra_2', 'extra_3']);
    const starts = extras.map(({ tracking_start_date }) => tracking_start_date);
    expect(starts.sort()).toEqual(['2026-01-19', '2026-01-20', '2026-01-21']);
    const posts = extras.flatMap(({ id }) => list(`/videos?creator_id=${id}`));
    const days = posts.map(({ title, posted_at }) => `${title} ${posted_at}`);
    expect(days.sort()).toEqual([1, 2, 3].map((day) => `Day ${day} 2026-01-${19 + day}T10:00:00.000Z`));
  });

  it('is as old as the world that it makes: times that count back move with the hand-over', () => {
    const creators = [{ tiktok_handle: 'eva', posts: [{ posted_at: { ago: '1d 12h' } }] }];
    const payout_payments = [{ at: { ago: '0d' }, creator: 'eva', total_amount_cents: 5 }];
    const recent = { projects: [{ name: 'Recent', creators, payout_payments }] };
    const later = createMock({ seed: recent, now: '2026-06-01T00:00:00Z' });
    expect(call(later, 'GET /payout-payments').json.data[0].paid_at).toBe('2026-06-01T00:00:00.000Z');
    expect(call(later, 'GET /videos').json.data[0].posted_at).toBe('2026-05-30T12:00:00.000Z');
  });

  it('gives the same world each time, and again at a reset, whatever became of the object that was given', () => {
    const given = structuredClone(seed);
    const again = createMock({ seed: given });
    Object.assign(given, { projects: [] });
    const before = JSON.stringify(again.snapshot());
    expect(JSON.stringify(mock.snapshot().world.tables)).toBe(JSON.stringify(again.snapshot().world.tables));
    again.clock.advance({ days: 30 });
    again.reset();
    expect(JSON.stringify(again.snapshot())).toBe(before);
  });

  it('can start an organization, and be what a reset goes to', () => {
    const empty = createMock();
    const create = (given: unknown) => call(empty, 'POST /_mock/organizations', { key: null, body: { seed: given } });
    const created = create(seed);
    expect(created.status).toBe(201);
    expect(call(empty, 'GET /creators', { key: created.json.api_key }).json.data).toHaveLength(6);
    const reset = (given: unknown) => call(empty, 'POST /_mock/reset', { body: { seed: given } });
    for (const refused of [create({ ...seed, projects: [{}] }), ...['dmeo', '', 'toString'].map(reset)]) {
      expect([refused.status, refused.json.error.code]).toEqual([400, 'invalid_body']);
    }
    expect(reset('dmeo').json.error.message).toContain('did you mean demo?');
  });

  it('gives way to what the options say', () => {
    const fewer = createMock({ seed, tier: null, limits: { caps: { max_creators_per_org: 6 } } });
    const [route, body] = [`POST /projects/${fewer.projectId}/creators`, { tiktok_handle: 'seventh' }];
    expect(call(fewer, route, { body }).json.meta).toMatchObject({ code: 'limit_reached', max: 6 });
    expect(fewer.overview().tier).toBe(null);
    const again = createMock();
    again.reset({ seed });
    addCreator(again, 'x');
    expect(again.overview().tier).toBe('starter');
  });
});

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
      // Nothing that carla posts is found, because the account is private before the first full hour.
      { tiktok_handle: 'carla', growth: { posts_per_week: 7 }, unreachable_at: '2026-01-05T00:30:00Z' },
    ];
    const mock = live({ creators }, { scraper: 'simulated', scraper_later: 'stalled', now: '2026-01-12T00:00:00Z' });
    const [first, second, third] = rows(mock, 'creators');
    // One a day for seven days; the last is found at the full hour after it, midnight at the latest.
    const videos = rows(mock, 'videos');
    expect(videos.map(({ title, creator_id }) => [title, creator_id])).toEqual(Array(7).fill(['Band', first?.id]));
    expect(first?.follower_count).toBeGreaterThanOrEqual(1_234);
    const { profiles, scraper } = mock.snapshot().world.state;
    expect(profiles).toEqual({
      [String(first?.id)]: { postsPerWeek: 7, followers: 1_234, captions: ['Band'] },
      [String(second?.id)]: { postsPerWeek: 0 },
      [String(third?.id)]: { postsPerWeek: 7, reachable: false },
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

it.each(['UTC', 'America/Los_Angeles'])(
  'days that count from the end of a seed are UTC days, in times and in texts, in the zone %s',
  (timezone) => {
    const posts = [{ posted_at: { day: -1 }, title: '{+0}' }];
    const creators = [{ ...ana, readme: 'Renews {+26}, last {-10}; {x} {+} {n}', posts }];
    const campaigns = [{ name: 'All', target_at: { day: 26 } }];
    const annotations = [{ date: { day: -2 }, label: 'Since {-2}' }];
    const mock = live({ creators, campaigns, annotations }, { timezone });
    expect(rows(mock, 'creators')[0]?.readme).toBe('Renews 2026-02-05, last 2025-12-31; {x} {+} {n}');
    expect(rows(mock, 'videos')[0]).toMatchObject({ title: '2026-01-10', posted_at: '2026-01-09T00:00:00.000Z' });
    expect(rows(mock, 'campaigns')[0]?.target_at).toBe('2026-02-05T00:00:00.000Z');
    expect(rows(mock, 'annotations')[0]).toMatchObject({ date: '2026-01-08', label: 'Since 2026-01-08' });
  },
);

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
