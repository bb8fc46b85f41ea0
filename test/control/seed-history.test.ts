import { describe, expect, it } from 'vitest';
import { createMock, defineSeed } from '../../mocks/index.js';
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

  it('gives the same world each time, and again at a reset', () => {
    const again = createMock({ seed });
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
