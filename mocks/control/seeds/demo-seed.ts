import { DEMO_AMBASSADORS } from './demo-ambassadors.js';
import { DEMO_COOKS } from './demo-cooks.js';
import type { SeedCreator, SeedEntry, SeedFile, SeedPayment, SeedProject, SeedVideo } from './seed-file.js';

const PRESS_NOTE = 'Review by a magazine, added by its link. Counts in the campaign; nobody is paid for it.';

/** A video of an account outside of the programme. */
function addPress(url: string, order: number): SeedEntry<SeedVideo> {
  return { url, order, changes: [{ at: { after: '0s' }, readme: PRESS_NOTE }] };
}

const GEAR_REVIEW = 'https://www.tiktok.com/@gearlab.weekly/video/7423190871165832491';
const GYM_REVIEW = 'https://www.tiktok.com/@homegym.review/video/7431882210945513768';
const PAN_REVIEW = 'https://www.tiktok.com/@panquest/video/7429004418273350914';

/** Pays each of these creators what is open, by the method in its metadata. `more` is by handle. */
function payEach(
  creators: readonly SeedCreator[],
  after: string,
  more: Readonly<Record<string, Partial<SeedPayment>>> = {},
): SeedPayment[] {
  return creators.map(({ tiktok_handle, metadata }) => ({
    at: { after },
    creator: tiktok_handle,
    method: String(metadata?.payout),
    outstanding_plus_cents: 0,
    ...more[tiktok_handle],
  }));
}

function find(creators: readonly SeedCreator[], ...handles: readonly string[]): SeedCreator[] {
  return creators.filter(({ tiktok_handle }) => handles.includes(tiktok_handle));
}

const ACTIVE: SeedProject = {
  name: 'TempoBand ambassadors',
  readme:
    'Ambassador programme for the TempoBand resistance band. Creators post workouts with the band; a video counts for us ' +
    'when the band is in use or on screen. Report weekly, Monday to Sunday, UTC. Compare creators by views per post, not ' +
    'by total views: posting frequency differs by contract.',
  metadata: { owner: 'growth', brand: 'TempoBand' },

  payout_structures: [
    {
      order: 1,
      name: 'Weekly retainer',
      period: 'weekly',
      amount_cents: 12_000,
      criteria_type: 'recurring',
      proration_mode: 'daily',
      readme: 'Flat fee for everyone under contract. Raised from $120 to $150 in week five.',
      assigned_to: [
        'maya.moves',
        'coachdario',
        'lena.lifts',
        'yogawithpriya',
        'theo_runs',
        'nadiafitnotes',
        'quinn.daily',
        'bigsteptom',
      ],
      changes: [{ at: { after: '28d 2h 24m' }, amount_cents: 15_000 }],
    },
    {
      order: 1,
      name: 'Views bonus',
      period: 'weekly',
      amount_cents: 250,
      criteria_type: 'cpm',
      proration_mode: 'none',
      readme: '$2.50 per 1,000 views on videos posted in the week.',
      assigned_to: ['maya.moves', 'coachdario', 'lena.lifts', 'theo_runs', 'quinn.daily'],
    },
    {
      order: 1,
      name: 'Monthly posting goal',
      period: 'monthly',
      amount_cents: 40_000,
      criteria_type: 'goals',
      proration_mode: 'none',
      readme: 'Paid when all monthly goals of the creator are met; checked 48 hours after the month.',
      assigned_to: ['maya.moves', 'yogawithpriya', 'theo_runs'],
    },
    {
      order: 1,
      name: 'Viral week',
      period: 'weekly',
      amount_cents: 30_000,
      criteria_type: 'view_threshold',
      criteria_params: { min_views: 100_000 },
      proration_mode: 'none',
      readme: '$300 for a week whose videos reach 100,000 views together.',
      assigned_to: ['maya.moves', 'coachdario'],
    },
    {
      order: 1,
      name: 'Launch sprint',
      period: 'daily',
      amount_cents: 1_500,
      criteria_type: 'recurring',
      proration_mode: 'none',
      readme: 'Only for the first ten days. Archived afterwards; do not use again.',
      assigned_to: ['nadiafitnotes', 'bigsteptom'],
      archived_at: { after: '10d 12h' },
    },
  ],
  creators: DEMO_AMBASSADORS,
  videos: [addPress(GEAR_REVIEW, 24), addPress(GYM_REVIEW, 25)],
  // This is not a strict tree: the rehab series is below both the push and its tutorials, and must count once.
  campaigns: [
    {
      order: 2,
      name: 'Creator push',
      readme:
        'Creator push for TempoBand. Target: 6M views by {+26}. Top performers from last quarter: @maya.moves, @coachdario. ' +
        'Exclude any videos not directly about the band. The outlier of @maya.moves is not a benchmark.',
      target_views: 6_000_000,
      target_at: { day: 26 },
      items: [
        { order: 20, creator: 'maya.moves' },
        { order: 20, creator: 'coachdario' },
        { order: 20, creator: 'lena.lifts' },
        { order: 21, campaign: 'Tutorials' },
        { order: 21, campaign: 'Rehab series' },
        { order: 24, video: GEAR_REVIEW },
      ],
    },
    {
      order: 2,
      name: 'Tutorials',
      readme: 'Tutorials only. Benchmark: 15,000 views after 14 days. Look at saves before views.',
      items: [
        { order: 20, creator: 'yogawithpriya' },
        { order: 20, creator: 'maya.moves' },
        { order: 21, campaign: 'Rehab series' },
        { order: 25, video: GYM_REVIEW },
      ],
    },
    {
      order: 2,
      name: 'Rehab series',
      readme: 'Sub-series by physiotherapists. Small on purpose; do not recommend to cut it for its views.',
      items: [{ order: 20, creator: 'nadiafitnotes' }],
    },
  ],
  payout_payments: [
    ...payEach(DEMO_AMBASSADORS, '18d 12h', {
      // It went to an old account, so it is voided and paid again.
      coachdario: {
        changes: [
          { at: { after: '21h 36m' }, status: 'voided', readme: 'Sent to an old account; bounced and paid again.' },
        ],
      },
    }),
    ...payEach(find(DEMO_AMBASSADORS, 'coachdario'), '19d 9h 36m'),
    {
      at: { after: '20d 7h 12m' },
      method: 'PayPal',
      total_amount_cents: 24_000,
      readme: 'Studio rental for the tutorial shoot; no creator.',
      metadata: { invoice: 'ST-0417' },
    },
    // A payday on which two sums were not exactly the amounts due. The kitchen is paid monthly and waits.
    ...payEach(DEMO_AMBASSADORS, '32d 12h', {
      'maya.moves': { outstanding_plus_cents: 2_500, readme: 'Rounded up as a thank-you.' },
      'quinn.daily': {
        outstanding_plus_cents: -1_200,
        readme: 'Short of the props that were bought on our account.',
      },
    }),
    ...payEach(find(DEMO_AMBASSADORS, 'bigsteptom'), '39d 14h 24m'),
    ...payEach(find(DEMO_AMBASSADORS, 'maya.moves', 'coachdario'), '46d 12h'),
  ],
  // One accrual is off the brief, another was made in error.
  payout_accruals: [
    { at: { after: '36d 12h' }, creator: 'quinn.daily', first_open: true, status: 'rejected' },
    { at: { after: '36d 12h' }, creator: 'theo_runs', first_open: true, status: 'voided' },
  ],
  // The last thing that happens, so no earlier id depends on it.
  annotations: [
    {
      at: { ago: '0s' },
      date: { day: -27 },
      creator: 'maya.moves',
      label: 'A trending sound carried one video',
    },
  ],
};

const KITCHEN: SeedProject = {
  name: 'Copperleaf kitchen launch',
  readme:
    'Launch of the Copperleaf pan. Recipes and honest reviews work; discount codes do not. Benchmarks: 20,000 views and ' +
    '6% engagement by views for a good video.',
  metadata: { owner: 'brand', brand: 'Copperleaf' },

  payout_structures: [
    {
      order: 1,
      name: 'Monthly retainer',
      period: 'monthly',
      amount_cents: 90_000,
      criteria_type: 'recurring',
      proration_mode: 'daily',
      readme: 'Prorated by day for creators who start or leave within the month.',
      assigned_to: ['saltandsizzle', 'omas.kueche', 'kenjicooks', 'thriftychef.ana'],
    },
    {
      order: 1,
      name: 'Recipe views',
      period: 'weekly',
      amount_cents: 400,
      criteria_type: 'cpm',
      proration_mode: 'daily',
      readme: '$4.00 per 1,000 views on videos posted in the week.',
      assigned_to: ['saltandsizzle', 'kenjicooks'],
    },
  ],
  creators: DEMO_COOKS,
  videos: [addPress(PAN_REVIEW, 26)],
  campaigns: [
    {
      order: 2,
      name: 'Pan launch',
      readme: 'Launch of the Copperleaf pan. Target: 3M views by {+12}. Report progress against the target first.',
      target_views: 3_000_000,
      target_at: { day: 12 },
      items: [
        { order: 22, creator: 'saltandsizzle' },
        { creator: 'kenjicooks' },
        { order: 23, campaign: 'Pan launch DACH' },
        { order: 26, video: PAN_REVIEW },
      ],
    },
    {
      order: 2,
      name: 'Pan launch DACH',
      readme: 'German-speaking part of the launch. Benchmark: 12,000 views.',
      target_views: 500_000,
      target_at: { day: 12 },
      items: [{ order: 22, creator: 'omas.kueche' }],
    },
  ],
  payout_payments: [...payEach(DEMO_COOKS, '18d 12h'), ...payEach(find(DEMO_COOKS, 'saltandsizzle'), '46d 12h')],
};

/**
 * The demo: two brands of one company with a creator programme that ran for eight weeks. The simulated scraper finds
 * posts and counts, the cron makes the accruals, and people add, review, pay and correct. After that the scraper leaves
 * the counts unchanged.
 */
export const DEMO_SEED: SeedFile = {
  start: { ago: '8w' },
  scraper: 'simulated',
  scraper_later: 'auto',
  payout_methods: [{ name: 'Bank transfer', readme: 'For creators in the euro area; takes two days.' }],
  projects: [ACTIVE, KITCHEN],
};
