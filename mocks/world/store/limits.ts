import { listKeys } from '../../../base/values/typed-keys.js';
import { ApiProblem } from './api-problem.js';
import type { Tier, World } from './world.js';

/** The published caps by plan; null means unlimited. */
export const TIER_CAPS = {
  max_creators_per_org: { free: 5, starter: 50, ultra: 300 },
  max_projects_per_org: { free: 1, starter: 3, ultra: 10 },
  max_members_per_org: { free: 2, starter: 5, ultra: 50 },
  max_api_requests_per_day: { free: 0, starter: 1000, ultra: 50_000 },
  max_manual_scrape_triggers_per_day: { free: 1, starter: 10, ultra: 100 },
  stats_history_retention_days: { free: 30, starter: 365, ultra: null },
  max_payout_methods_per_org: { free: 6, starter: 10, ultra: null },
} as const satisfies Record<string, Record<Tier, number | null>>;

/** Caps without published numbers: unlimited unless a test sets one. */
export const UNNUMBERED_CAPS = [
  'max_tracked_videos_per_org',
  'max_campaigns_per_project',
  'max_campaign_items_per_campaign',
  'max_payout_structures_per_project',
  'max_api_keys_per_org',
  'min_video_stats_hours',
  'min_discover_videos_hours',
  'min_creator_profiles_hours',
] as const;

/** The name of a cap. */
export type LimitKey = keyof typeof TIER_CAPS | (typeof UNNUMBERED_CAPS)[number];

/** The names of all caps. */
export const LIMIT_KEYS: readonly LimitKey[] = [...listKeys(TIER_CAPS), ...UNNUMBERED_CAPS];

/** The cap that applies, or null without a cap. */
export function getCap(world: World, key: LimitKey): number | null {
  const own = world.state.caps[key];
  if (own !== undefined) return own;
  const { tier } = world.state;
  if (tier === null || !(key in TIER_CAPS)) return null;
  return TIER_CAPS[key as keyof typeof TIER_CAPS][tier];
}

/** Refuses with 402 `limit_reached` if `adding` more to `current` would exceed the cap. */
export function checkCap(
  world: World,
  key: LimitKey,
  count: { readonly current: number; readonly adding: number },
): void {
  const max = getCap(world, key);
  if (max === null || count.current + count.adding <= max) return;
  throw new ApiProblem('limit_reached', `Limit reached: ${key}`, { limitKey: key, current: count.current, max });
}
