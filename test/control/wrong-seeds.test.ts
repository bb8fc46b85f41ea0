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
function project(lists: object, more: object = {}): object {
  return { ...span, ...more, projects: [{ name: 'Spring', ...lists }] };
}

/** A seed with one creator that has these fields besides. */
function creator(fields: object): object {
  return project({ creators: [{ ...ana, ...fields }] });
}

function post(fields: object): object {
  return creator({ posts: [{ posted_at: '2026-01-06', ...fields }] });
}

function structure(fields: object): object {
  return project({ creators: [ana], payout_structures: [{ ...rule, ...fields }] });
}

function payment(fields: object): object {
  return project({ creators: [ana], payout_payments: [{ at: '2026-01-07', total_amount_cents: 5, ...fields }] });
}

const note = { date: '2026-01-06', label: 'Both', creator: 'ana', campaign: 'A' };
const goal = { metric: 'posts', target_value: 1, period: 'weekly' };

/** A payment to a creator to whom 100 cents have been open for half a day. */
function owing(fields: object): object {
  return project({
    creators: [ana],
    payout_structures: [{ ...rule, assigned_to: ['ana'] }],
    payout_payments: [{ at: '2026-01-12T12:00:00Z', creator: 'ana', ...fields }],
  });
}

/** The defect of each, in the words of the mock. */
const seenByTheSchema: readonly (readonly [seed: unknown, message: string])[] = [
  [{}, 'projects: is required'],
  [{ projects: [] }, 'projects: must not be empty'],
  [{ ...project({}), strat: '2026-01-01' }, 'strat: is not known; did you mean start?'],
  [project({}, { now: 'soon' }), 'now: must be a time such as'],
  [project({}, { now: '2026-02-30' }), 'now: must be a time such as'],
  [project({}, { start: { ago: '4 weeks' } }), 'start.ago: must be a stretch of time such as 4w, 2d 6h or 90m'],
  [project({}, { start: { ago: '1w', in: '1w' } }), 'start: takes one field; leave out the others'],
  [project({}, { scraper: 'fast' }), 'scraper: must be one of auto, stalled, simulated'],
  [project({}, { tier: 'gold' }), 'tier: must be one of free, starter, ultra, null'],
  [project({}, { caps: { max_creators: 1 } }), 'caps.max_creators: is not known; did you mean max_creators_per_org?'],
  [project({}, { payout_methods: [{}] }), 'payout_methods.0.name: is required'],
  [project({}, { payout_methods: [{ name: '' }] }), 'payout_methods.0.name: must not be empty'],
  [project({ creator: [] }), 'projects.0.creator: is not known; did you mean creators?'],
  [project({ creators: [{}] }), 'projects.0.creators.0.tiktok_handle: is required'],
  [project({ creators: [{ tiktok_handle: 'a b' }] }), 'projects.0.creators.0.tiktok_handle: must be 1 to 30'],
  [creator({ folower_count: 1 }), 'projects.0.creators.0.folower_count: is not known; did you mean follower_count?'],
  [creator({ follower_count: -1 }), 'projects.0.creators.0.follower_count: must be 0 or more'],
  [creator({ tracking_mode: 'manual' }), 'projects.0.creators.0.tracking_mode: must be one of auto, selective'],
  [creator({ counts: [{ follower_count: 2 }] }), 'projects.0.creators.0.counts.0.at: is required'],
  [creator({ changes: [{ at: '2026-01-06' }] }), 'projects.0.creators.0.changes.0: '],
  [creator({ repeat: 0 }), 'projects.0.creators.0.repeat: must be 1 or more'],
  [
    creator({ goals: [{ metric: 'posts', period: 'weekly' }] }),
    'projects.0.creators.0.goals.0.target_value: is required',
  ],
  [post({ view_count: '100' }), 'projects.0.creators.0.posts.0.view_count: must be an integer'],
  [post({ url: 'https://vm.tiktok.com/x' }), 'projects.0.creators.0.posts.0.url: must be the URL'],
  [post({ tracking_status: 'direct_add' }), 'projects.0.creators.0.posts.0.tracking_status: must be one of'],
  [project({ videos: [{ url: 'tiktok.com' }] }), 'projects.0.videos.0.url: must be the URL'],
  [structure({ period: 'yearly' }), 'projects.0.payout_structures.0.period: must be one of daily, weekly, monthly'],
  [structure({ amount_cents: 1.5 }), 'projects.0.payout_structures.0.amount_cents: must be an integer'],
  [structure({ project_id: 'x' }), 'projects.0.payout_structures.0.project_id: is not known; known are name, '],
  [structure({ assigned_to: [{}] }), 'projects.0.payout_structures.0.assigned_to.0.creator: is required'],
  [project({ campaigns: [{ name: 'A', items: [{}] }] }), 'projects.0.campaigns.0.items.0: must name exactly one of'],
  [
    project({ campaigns: [{ name: 'A', items: [{ creator: 'ana', campaign: 'A' }] }] }),
    'projects.0.campaigns.0.items.0: must name exactly one of',
  ],
  [payment({ total_amount_cents: 0.5 }), 'projects.0.payout_payments.0.total_amount_cents: must be an integer'],
  [payment({ at: undefined }), 'projects.0.payout_payments.0.at: is required'],
  [project({}, { scraper_later: 'never' }), 'scraper_later: must be one of auto, stalled, simulated'],
  [creator({ order: -1 }), 'projects.0.creators.0.order: must be 0 or more'],
  [creator({ at: { day: 0.5 } }), 'projects.0.creators.0.at.day: must be an integer'],
  [creator({ at: { day: -1, ago: '1d' } }), 'projects.0.creators.0.at: takes one field; leave out the others'],
  [creator({ growth: {} }), 'projects.0.creators.0.growth: '],
  [creator({ growth: { postsPerWeek: 2 } }), 'growth.postsPerWeek: is not known; did you mean posts_per_week?'],
  [creator({ growth: { posts_per_week: -1 } }), 'projects.0.creators.0.growth.posts_per_week: must be 0 or more'],
  [creator({ growth: { captions: [] } }), 'projects.0.creators.0.growth.captions: must not be empty'],
  [creator({ unreachable_at: 'soon' }), 'projects.0.creators.0.unreachable_at: must be a time'],
  [creator({ reviews: [{ at: '2026-01-07' }] }), 'projects.0.creators.0.reviews.0.tracking_status: is required'],
  [
    creator({ reviews: [{ at: '2026-01-07', tracking_status: 'auto_tracked' }] }),
    'projects.0.creators.0.reviews.0.tracking_status: must be one of included, excluded',
  ],
  [
    creator({ reviews: [{ at: '2026-01-07', title: '', tracking_status: 'included' }] }),
    'projects.0.creators.0.reviews.0.title: must not be empty',
  ],
  [post({ found_at: 7 }), 'projects.0.creators.0.posts.0.found_at: must be '],
  [
    payment({ total_amount_cents: undefined, creator: 'ana', outstanding_plus_cents: 0.5 }),
    'projects.0.payout_payments.0.outstanding_plus_cents: must be an integer',
  ],
  [
    project({ payout_accruals: [{ at: '2026-01-12', creator: 'ana', status: 'voided', first_open: 'yes' }] }),
    'projects.0.payout_accruals.0.first_open: must be ',
  ],
  [
    project({ payout_accruals: [{ at: '2026-01-12', creator: 'ana', status: 'paid' }] }),
    'projects.0.payout_accruals.0.status: must be one of rejected, voided',
  ],
];

/** Defects between two places of a file, or between a file and the clock. No schema finds them. */
const seenByTheLoaderAlone: readonly (readonly [what: string, seed: unknown, message: string])[] = [
  ['a start after the hand-over', project({}, { start: '2026-03-01' }), 'start: must not be after now'],
  ['a zone that there is not', project({}, { timezone: 'Europe/Atlantis' }), 'timezone: there is no time zone'],
  ['a post of the future', post({ posted_at: { in: '1d' } }), 'posts.0.posted_at: is after now'],
  ['a change before the start', creator({ removed_at: '2026-01-01' }), 'removed_at: lies before the start of the seed'],
  [
    'what happens before it is there',
    creator({ at: '2026-01-10', removed_at: '2026-01-08' }),
    'removed_at: lies before what it belongs to begins, 2026-01-10',
  ],
  ['a handle twice', project({ creators: [ana, { tiktok_handle: '@ANA' }] }), 'projects.0.creators.1: '],
  [
    'a URL twice',
    project({ creators: [{ ...ana, posts: [twin, twin] }] }),
    'posts.1.url: is a video that the project has',
  ],
  [
    'a handle that nobody has',
    structure({ assigned_to: ['zoe'] }),
    'assigned_to.0: there is no creator with the handle zoe',
  ],
  [
    'an item that nobody has',
    project({ campaigns: [{ name: 'A', items: [{ creator: 'zoe' }] }] }),
    'campaigns.0.items.0.creator: there is no creator with the handle zoe',
  ],
  [
    'a creator of whom nothing is owed',
    project({ creators: [ana], payout_accruals: [{ at: '2026-01-12', creator: 'ana', status: 'voided' }] }),
    'payout_accruals.0: no accrual fits; by 2026-01-12T00:00:00.000Z ana has none',
  ],
  [
    'a choice that leaves two',
    {
      ...project({
        creators: [ana],
        payout_structures: [{ ...rule, period: 'daily', assigned_to: ['ana'] }],
        payout_accruals: [{ at: '2026-01-07T12:00:00Z', creator: 'ana', status: 'voided' }],
      }),
    },
    '2 accruals fit; say more with structure or period; by 2026-01-07T12:00:00.000Z ana has Base from 2026-01-0',
  ],
  [
    'a campaign in itself',
    project({ campaigns: [{ name: 'A', items: [{ campaign: 'A' }] }] }),
    'campaigns.0.items.0: The campaign A is this campaign or above it',
  ],
  [
    'a circle of campaigns',
    project({
      campaigns: [
        { name: 'A', items: [{ campaign: 'B' }] },
        { name: 'B', items: [{ campaign: 'A' }] },
      ],
    }),
    'campaigns.1.items.0: The campaign A is this campaign or above it',
  ],
  [
    'a name that means two',
    project({ campaigns: [{ name: 'A' }, { name: 'A' }, { name: 'B', items: [{ campaign: 'A' }] }] }),
    'campaigns.2.items.0.campaign: there are two',
  ],
  [
    'a method that there is not',
    payment({ creator: 'ana', method: 'Gold' }),
    'method: there is no payout method called Gold',
  ],
  ['accruals of nobody', payment({ accruals: [{}] }), 'payout_payments.0.creator: is required beside accruals'],
  ['an ad-hoc payment of nothing', payment({ total_amount_cents: undefined }), 'payout_payments.0'],
  [
    'a status that its creator does not post',
    post({ tracking_status: 'pending_review' }),
    'posts.0.tracking_status: is auto_tracked as its creator posts it; only a creator with tracking_mode selective',
  ],
  [
    'a scrape of what is tracked no more',
    post({ tracking_disabled_at: '2026-01-08', counts: [{ at: '2026-01-09', view_count: 5 }] }),
    'counts.0.at: lies after its tracking was disabled',
  ],
  [
    'a post of a creator who was removed',
    creator({ removed_at: '2026-01-06', posts: [{ posted_at: '2026-01-07' }] }),
    'posts.0.posted_at: lies after the creator was removed',
  ],
  [
    'an order before that of what is around it',
    project({ creators: [{ ...ana, order: 3, goals: [{ ...goal, order: 2 }] }] }),
    'creators.0.goals.0.order: must be 3 or more: the entry around it has the order 3',
  ],
  [
    'a post that is found before it is posted',
    post({ found_at: '2026-01-05' }),
    'posts.0.found_at: lies before what it belongs to begins, 2026-01-06',
  ],
  [
    'a loss that no scraper could see',
    project({ creators: [{ ...ana, unreachable_at: '2026-01-07' }] }, { scraper: 'stalled' }),
    'creators.0.unreachable_at: needs a scraper that runs',
  ],
  ['a day that nobody can count', creator({ at: { day: 1 } }), 'creators.0.at: is after now'],
  [
    'what is open to nobody',
    payment({ total_amount_cents: undefined, outstanding_plus_cents: 0 }),
    'payout_payments.0.creator: is required beside outstanding_plus_cents',
  ],
  [
    'two sums for one payment',
    payment({ creator: 'ana', outstanding_plus_cents: 0 }),
    'payout_payments.0.total_amount_cents: cannot be given together with outstanding_plus_cents',
  ],
  [
    'more taken off than is open',
    owing({ outstanding_plus_cents: -101 }),
    'payout_payments.0.outstanding_plus_cents: takes more off than the 100 cents that are open at 2026-01-12T12:00',
  ],
  [
    'a change of a payment that was not made',
    payment({ total_amount_cents: undefined, creator: 'ana', outstanding_plus_cents: 0, voided_at: '2026-01-08' }),
    'payout_payments.0: made no payment, because nothing was open then; leave out changes and voided_at',
  ],
  [
    'an annotation of two things',
    project({ creators: [ana], campaigns: [{ name: 'A' }], annotations: [note] }),
    'annotations.0: names creator and campaign; leave one',
  ],
  ['every without repeat', post({ every: '1d' }), 'posts.0.every: needs repeat beside it'],
  [
    'a repetition within another',
    creator({ repeat: 2, tiktok_handle: 'a{n}', posts: [{ repeat: 2, posted_at: '2026-01-06' }] }),
    'projects.0.creators.0.posts.0.repeat: is within an entry that is repeated itself: write one of the two out',
  ],
  [
    'more than a mock holds',
    // The lists are counted together: these posts alone are as many as a mock holds.
    project({
      creators: [
        { tiktok_handle: 'a', posts: Array.from({ length: 20 }, () => ({ repeat: 10_000, posted_at: '2026-01-06' })) },
      ],
    }),
    'makes more than 200000 things',
  ],
  [
    'criteria that do not fit',
    structure({ criteria_type: 'view_threshold', criteria_params: {} }),
    'payout_structures.0.criteria_params',
  ],
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
  it.each(seenByTheSchema)('is marked by an editor, and refused: %#', (seed, message) => {
    expect([isValid(seed), describeRefusal(seed)]).toEqual([false, expect.stringContaining(message)]);
  });

  it.each(seenByTheLoaderAlone)('is refused where no schema can see it: %s', (_what, seed, message) => {
    const written = JSON.parse(JSON.stringify(seed));
    expect([isValid(written), describeRefusal(written)]).toEqual([true, expect.stringContaining(message)]);
  });

  it('lists all keys that are known where none is near', () => {
    const message = describeRefusal(creator({ xyzzy: 1 }));
    const keys = ['tiktok_handle', 'tracking_mode', 'readme', 'metadata', 'at', 'posts', 'goals', 'changes', 'repeat'];
    for (const key of keys) expect(message).toContain(key);
  });
});
