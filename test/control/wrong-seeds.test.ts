import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { createMock, type SeedFile } from '../../mocks/index.js';
import type { ApiProblem } from '../../mocks/world/store/api-problem.js';

const schema = JSON.parse(readFileSync('seed.schema.json', 'utf8')) as AnySchema;
const isValid = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema);

const ana = { tiktok_handle: 'ana' };
const rule = { name: 'Base', period: 'weekly', amount_cents: 100, criteria_type: 'recurring' };
const twin = { posted_at: '2026-01-06', url: 'https://www.tiktok.com/@ana/video/7300000000000000009' };
const span = { start: '2026-01-05', now: '2026-01-19' };

/** A seed of one project with these lists, over two weeks. */
const project = (lists: object, more: object = {}): object => ({
  ...{ ...span, ...more },
  projects: [{ name: 'Spring', ...lists }],
});
/** A seed with one creator that has these fields besides. */
const creator = (fields: object): object => project({ creators: [{ ...ana, ...fields }] });
const post = (fields: object): object => creator({ posts: [{ posted_at: '2026-01-06', ...fields }] });
const ofAna = (lists: object): object => project({ creators: [ana], ...lists });
const structure = (fields: object): object => ofAna({ payout_structures: [{ ...rule, ...fields }] });
const payment = (fields: object): object =>
  ofAna({ payout_payments: [{ at: '2026-01-07', total_amount_cents: 5, ...fields }] });
/** A payment to ana without its amount. */
const unsized = (fields: object): object => payment({ total_amount_cents: undefined, creator: 'ana', ...fields });
const goal = { metric: 'posts', target_value: 1, period: 'weekly' };
const accrual = (fields: object): object =>
  ofAna({ payout_accruals: [{ at: '2026-01-12', creator: 'ana', ...fields }] });
const review = (fields: object): object => creator({ reviews: [{ at: '2026-01-07', ...fields }] });
/** A campaign with one item, and others besides. */
const items = (item: object, ...others: readonly object[]): object =>
  project({ campaigns: [{ name: 'A', items: [item] }, ...others] });

/** The defect of each, in the words of the mock. */
const seenByTheSchema: readonly (readonly [message: string, seed: unknown])[] = [
  ['projects: is required', {}],
  ['projects: must not be empty', { projects: [] }],
  ['strat: is not known; did you mean start?', { ...project({}), strat: '2026-01-01' }],
  ['now: must be a time such as', project({}, { now: '2026-02-30' })],
  ['start.ago: must be a stretch of time such as 4w, 2d 6h or 90m', project({}, { start: { ago: '4 weeks' } })],
  ['start: takes one field; leave out the others', project({}, { start: { ago: '1w', in: '1w' } })],
  ['scraper: must be one of auto, stalled, simulated', project({}, { scraper: 'fast' })],
  ['scraper_later: must be one of auto, stalled, simulated', project({}, { scraper_later: 'never' })],
  ['tier: must be one of free, starter, ultra, null', project({}, { tier: 'gold' })],
  ['caps.max_creators: is not known; did you mean max_creators_per_org?', project({}, { caps: { max_creators: 1 } })],
  ['payout_methods.0.name: is required', project({}, { payout_methods: [{}] })],
  ['payout_methods.0.name: must not be empty', project({}, { payout_methods: [{ name: '' }] })],
  ['projects.0.creator: is not known; did you mean creators?', project({ creator: [] })],
  ['projects.0.creators.0.tiktok_handle: is required', project({ creators: [{}] })],
  ['projects.0.creators.0.tiktok_handle: must be 1 to 30', project({ creators: [{ tiktok_handle: 'a b' }] })],
  ['creators.0.folower_count: is not known; did you mean follower_count?', creator({ folower_count: 1 })],
  ['creators.0.xyzzy: is not known; known are tiktok_handle, tracking_mode, ', creator({ xyzzy: 1 })],
  ['creators.0.follower_count: must be 0 or more', creator({ follower_count: -1 })],
  ['creators.0.tracking_mode: must be one of auto, selective', creator({ tracking_mode: 'manual' })],
  ['creators.0.counts.0.at: is required', creator({ counts: [{ follower_count: 2 }] })],
  ['creators.0.changes.0: ', creator({ changes: [{ at: '2026-01-06' }] })],
  ['creators.0.changes.0.at: is required', creator({ changes: [{ readme: 'x', tracking_mode: 'auto' }] })],
  ['creators.0.repeat: must be 1 or more', creator({ repeat: 0 })],
  ['creators.0.order: must be 0 or more', creator({ order: -1 })],
  ['creators.0.at.day: must be an integer', creator({ at: { day: 0.5 } })],
  ['creators.0.at: takes one field; leave out the others', creator({ at: { day: -1, ago: '1d' } })],
  ['creators.0.growth: ', creator({ growth: {} })],
  ['growth.postsPerWeek: is not known; did you mean posts_per_week?', creator({ growth: { postsPerWeek: 2 } })],
  ['creators.0.growth.posts_per_week: must be 0 or more', creator({ growth: { posts_per_week: -1 } })],
  ['creators.0.growth.captions: must not be empty', creator({ growth: { captions: [] } })],
  ['creators.0.unreachable_at: must be a time', creator({ unreachable_at: 'soon' })],
  ['creators.0.goals.0.target_value: is required', creator({ goals: [{ ...goal, target_value: undefined }] })],
  ['creators.0.reviews.0.tracking_status: is required', review({})],
  ['tracking_status: must be one of included, excluded', review({ tracking_status: 'auto_tracked' })],
  ['creators.0.reviews.0.title: must not be empty', review({ title: '', tracking_status: 'included' })],
  ['creators.0.posts.0.view_count: must be an integer', post({ view_count: '100' })],
  ['creators.0.posts.0.url: must be the URL', post({ url: 'https://vm.tiktok.com/x' })],
  ['creators.0.posts.0.tracking_status: must be one of', post({ tracking_status: 'direct_add' })],
  ['creators.0.posts.0.title: must be ', post({ title: 7 })],
  ['creators.0.posts.0.readme: must be ', post({ readme: 7 })],
  ['creators.0.posts.0.found_at: must be ', post({ found_at: 7 })],
  ['projects.0.videos.0.url: must be the URL', project({ videos: [{ url: 'tiktok.com' }] })],
  ['payout_structures.0.period: must be one of daily, weekly, monthly', structure({ period: 'yearly' })],
  ['payout_structures.0.amount_cents: must be an integer', structure({ amount_cents: 1.5 })],
  ['payout_structures.0.project_id: is not known; known are name, ', structure({ project_id: 'x' })],
  ['payout_structures.0.assigned_to.0.creator: is required', structure({ assigned_to: [{}] })],
  ['campaigns.0.items.0: must name exactly one of', items({})],
  ['campaigns.0.items.0: must name exactly one of', items({ creator: 'ana', campaign: 'A' })],
  ['payout_payments.0.total_amount_cents: must be an integer', payment({ total_amount_cents: 0.5 })],
  ['payout_payments.0.at: is required', payment({ at: undefined })],
  ['payout_payments.0.outstanding_plus_cents: must be an integer', unsized({ outstanding_plus_cents: 0.5 })],
  ['payout_accruals.0.first_open: must be ', accrual({ status: 'voided', first_open: 'yes' })],
  ['payout_accruals.0.status: must be one of rejected, voided', accrual({ status: 'paid' })],
];

/** Defects between two places of a file, or between a file and the clock. No schema finds them. */
const seenByTheLoaderAlone: readonly (readonly [message: string, seed: unknown])[] = [
  ['start: must not be after now', project({}, { start: '2026-03-01' })],
  ['timezone: there is no time zone', project({}, { timezone: 'Europe/Atlantis' })],
  ['posts.0.posted_at: is after now', post({ posted_at: { in: '1d' } })],
  ['removed_at: lies before the start of the seed', creator({ removed_at: '2026-01-01' })],
  ['creators.0.goals.0.removed_at: lies before the start', creator({ goals: [{ ...goal, removed_at: '2026-01-01' }] })],
  [
    'removed_at: lies before what it belongs to begins, 2026-01-10',
    creator({ at: '2026-01-10', removed_at: '2026-01-08' }),
  ],
  ['projects.0.creators.1: ', project({ creators: [ana, { tiktok_handle: '@ANA' }] })],
  ['posts.1.url: is a video that the project has', creator({ posts: [twin, twin] })],
  ['assigned_to.0: there is no creator with the handle zoe', structure({ assigned_to: ['zoe'] })],
  ['campaigns.0.items.0.creator: there is no creator with the handle zoe', items({ creator: 'zoe' })],
  [
    'payout_accruals.0: no accrual fits; by 2026-01-12T00:00:00.000Z ana has none',
    accrual({ creator: 'ana', status: 'voided' }),
  ],
  [
    '2 accruals fit; say more with structure or period; by 2026-01-07T12:00:00.000Z ana has Base from 2026-01-0',
    ofAna({
      payout_structures: [{ ...rule, period: 'daily', assigned_to: ['ana'] }],
      payout_accruals: [{ at: '2026-01-07T12:00:00Z', creator: 'ana', status: 'voided' }],
    }),
  ],
  ['campaigns.0.items.0: The campaign A is this campaign or above it', items({ campaign: 'A' })],
  [
    'campaigns.1.items.0: The campaign A is this campaign or above it',
    items({ campaign: 'B' }, { name: 'B', items: [{ campaign: 'A' }] }),
  ],
  [
    'campaigns.2.items.0.campaign: there are two',
    project({ campaigns: [{ name: 'A' }, { name: 'A' }, { name: 'B', items: [{ campaign: 'A' }] }] }),
  ],
  ['method: there is no payout method called Gold', payment({ creator: 'ana', method: 'Gold' })],
  ['payout_payments.0.creator: is required beside accruals', payment({ accruals: [{}] })],
  ['payout_payments.0', payment({ total_amount_cents: undefined })],
  [
    'posts.0.tracking_status: is auto_tracked as its creator posts it; only a creator with tracking_mode selective',
    post({ tracking_status: 'pending_review' }),
  ],
  [
    'counts.0.at: lies after its tracking was disabled',
    post({ tracking_disabled_at: '2026-01-08', counts: [{ at: '2026-01-09', view_count: 5 }] }),
  ],
  [
    'posts.0.posted_at: lies after the creator was removed',
    creator({ removed_at: '2026-01-06', posts: [{ posted_at: '2026-01-07' }] }),
  ],
  [
    'creators.0.goals.0.order: must be 3 or more: the entry around it has the order 3',
    creator({ order: 3, goals: [{ ...goal, order: 2 }] }),
  ],
  ['posts.0.found_at: lies before what it belongs to begins, 2026-01-06', post({ found_at: '2026-01-05' })],
  [
    'creators.0.unreachable_at: needs a scraper that runs',
    { ...creator({ unreachable_at: '2026-01-07' }), scraper: 'stalled' },
  ],
  ['creators.0.at: is after now', creator({ at: { day: 1 } })],
  [
    'payout_payments.0.creator: is required beside outstanding_plus_cents',
    payment({ total_amount_cents: undefined, outstanding_plus_cents: 0 }),
  ],
  [
    'payout_payments.0.total_amount_cents: cannot be given together with outstanding_plus_cents',
    payment({ creator: 'ana', outstanding_plus_cents: 0 }),
  ],
  [
    'payout_payments.0.outstanding_plus_cents: takes more off than the 100 cents that are open at 2026-01-12T12:00',
    ofAna({
      payout_structures: [{ ...rule, assigned_to: ['ana'] }],
      payout_payments: [{ at: '2026-01-12T12:00:00Z', creator: 'ana', outstanding_plus_cents: -101 }],
    }),
  ],
  [
    'payout_payments.0: made no payment, because nothing was open then; leave out changes and voided_at',
    unsized({ outstanding_plus_cents: 0, voided_at: '2026-01-08' }),
  ],
  [
    'annotations.0: names creator and campaign; leave one',
    ofAna({
      campaigns: [{ name: 'A' }],
      annotations: [{ date: '2026-01-06', label: 'Both', creator: 'ana', campaign: 'A' }],
    }),
  ],
  ['posts.0.every: needs repeat beside it', post({ every: '1d' })],
  [
    'projects.0.creators.0.posts.0.repeat: is within an entry that is repeated itself: write one of the two out',
    creator({ repeat: 2, tiktok_handle: 'a{n}', posts: [{ repeat: 2, posted_at: '2026-01-06' }] }),
  ],
  [
    // The lists are counted together: these posts alone are as many as a mock holds.
    'makes more than 200000 things',
    creator({ posts: Array.from({ length: 20 }, () => ({ repeat: 10_000, posted_at: '2026-01-06' })) }),
  ],
  ['payout_structures.0.criteria_params', structure({ criteria_type: 'view_threshold', criteria_params: {} })],
];

function describeRefusal(seed: unknown): string {
  try {
    createMock({ seed: seed as SeedFile });
  } catch (error) {
    const { issues } = (error as ApiProblem).meta as { issues: readonly { path: string; message: string }[] };
    return issues.map(({ path, message }) => `${path}: ${message}`).join('\n');
  }
  return 'nothing is wrong';
}

describe('a seed that is wrong', () => {
  it.each(seenByTheSchema)('is marked by an editor, and refused: %s', (message, seed) => {
    expect([isValid(seed), describeRefusal(seed)]).toEqual([false, expect.stringContaining(message)]);
  });

  it.each(seenByTheLoaderAlone)('is refused where no schema can see it: %s', (message, seed) => {
    const written = JSON.parse(JSON.stringify(seed));
    expect([isValid(written), describeRefusal(written)]).toEqual([true, expect.stringContaining(message)]);
  });
});
