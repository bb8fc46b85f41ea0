import type { PayoutStructureCreate } from '../../../src/generated/entities.js';

/*
 * The programme of the demo seed: two brands of one company, their creators, their pay, and people's notes for the
 * agents that work on it. Days are counted from the start of the eight weeks; `{+26}` in a text is the date 26 days
 * after the end. All accounts are invented.
 */

/** The name by which the demo's creators refer to a structure. */
export type StructureKey = 'retainer' | 'cpm' | 'posting' | 'viral' | 'kitchenRetainer' | 'kitchenCpm' | 'sprint';

/** The two projects, as bodies of createProject. */
export const PROJECTS = {
  active: {
    name: 'TempoBand ambassadors',
    readme:
      'Ambassador programme for the TempoBand resistance band. Creators post workouts with the band; a video counts for us ' +
      'when the band is in use or on screen. Report weekly, Monday to Sunday, UTC. Compare creators by views per post, not ' +
      'by total views: posting frequency differs by contract.',
    metadata: { owner: 'growth', brand: 'TempoBand' },
  },
  kitchen: {
    name: 'Copperleaf kitchen launch',
    readme:
      'Launch of the Copperleaf pan. Recipes and honest reviews work; discount codes do not. Benchmarks: 20,000 views and ' +
      '6% engagement by views for a good video.',
    metadata: { owner: 'brand', brand: 'Copperleaf' },
  },
} as const;

/** In the order of their creation. `project` and everything except the key is the body of createPayoutStructure. */
export const STRUCTURES: Readonly<
  Record<StructureKey, Omit<PayoutStructureCreate, 'project_id'> & { readonly project: 'active' | 'kitchen' }>
> = {
  retainer: {
    project: 'active',
    name: 'Weekly retainer',
    period: 'weekly',
    amount_cents: 12_000,
    criteria_type: 'recurring',
    proration_mode: 'daily',
    readme: 'Flat fee for everyone under contract. Raised from $120 to $150 in week five.',
  },
  cpm: {
    project: 'active',
    name: 'Views bonus',
    period: 'weekly',
    amount_cents: 250,
    criteria_type: 'cpm',
    proration_mode: 'none',
    readme: '$2.50 per 1,000 views on videos posted in the week.',
  },
  posting: {
    project: 'active',
    name: 'Monthly posting goal',
    period: 'monthly',
    amount_cents: 40_000,
    criteria_type: 'goals',
    proration_mode: 'none',
    readme: 'Paid when all monthly goals of the creator are met; checked 48 hours after the month.',
  },
  viral: {
    project: 'active',
    name: 'Viral week',
    period: 'weekly',
    amount_cents: 30_000,
    criteria_type: 'view_threshold',
    criteria_params: { min_views: 100_000 },
    proration_mode: 'none',
    readme: '$300 for a week whose videos reach 100,000 views together.',
  },
  sprint: {
    project: 'active',
    name: 'Launch sprint',
    period: 'daily',
    amount_cents: 1_500,
    criteria_type: 'recurring',
    proration_mode: 'none',
    readme: 'Only for the first ten days. Archived afterwards; do not use again.',
  },
  kitchenRetainer: {
    project: 'kitchen',
    name: 'Monthly retainer',
    period: 'monthly',
    amount_cents: 90_000,
    criteria_type: 'recurring',
    proration_mode: 'daily',
    readme: 'Prorated by day for creators who start or leave within the month.',
  },
  kitchenCpm: {
    project: 'kitchen',
    name: 'Recipe views',
    period: 'weekly',
    amount_cents: 400,
    criteria_type: 'cpm',
    proration_mode: 'daily',
    readme: '$4.00 per 1,000 views on videos posted in the week.',
  },
};

/** Handles in the events of the demo. */
export const ROLES = {
  outlier: 'maya.moves',
  selective: 'lena.lifts',
  offTopic: 'coachdario',
  renamed: { from: 'theo_runs', to: 'theo.on.foot' },
  leaver: 'bigsteptom',
  newcomer: 'kenjicooks',
  unreachable: 'thriftychef.ana',
} as const;

/** People's notes on the campaigns. */
export const CAMPAIGN_NOTES = {
  push:
    'Creator push for TempoBand. Target: 6M views by {+26}. Top performers from last quarter: @maya.moves, @coachdario. ' +
    'Exclude any videos not directly about the band. The outlier of @maya.moves is not a benchmark.',
  tutorials: 'Tutorials only. Benchmark: 15,000 views after 14 days. Look at saves before views.',
  rehab: 'Sub-series by physiotherapists. Small on purpose; do not recommend to cut it for its views.',
  launch: 'Launch of the Copperleaf pan. Target: 3M views by {+12}. Report progress against the target first.',
  dach: 'German-speaking part of the launch. Benchmark: 12,000 views.',
} as const;

/** People's notes on single videos. */
export const VIDEO_NOTES = {
  outlier:
    "Strong outlier — 10x normal views. Trending audio #fitnesscheck helped. Not representative of the creator's normal " +
    'performance; leave it out of averages.',
  offTopic: 'Sponsored video for a meal kit, nothing to do with the band. Excluded from stats and payouts.',
  press: 'Review by a magazine, added by its link. Counts in the campaign; nobody is paid for it.',
} as const;

/** Videos of accounts outside of the programme, added by their links. */
export const PRESS_URLS = [
  { url: 'https://www.tiktok.com/@gearlab.weekly/video/7423190871165832491', project: 'active', campaign: 'push' },
  { url: 'https://www.tiktok.com/@homegym.review/video/7431882210945513768', project: 'active', campaign: 'tutorials' },
  { url: 'https://www.tiktok.com/@panquest/video/7429004418273350914', project: 'kitchen', campaign: 'launch' },
] as const;
