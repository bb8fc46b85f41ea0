import type { Creator, TrackagoatClient, Video } from 'trackagoat-sdk';
import type { Calibration } from 'trackagoat-sdk/clone';
import type { RuleProfile } from 'trackagoat-sdk/mocks';
import { listKeys } from '../../base/values/typed-keys.js';
import { RULE_VARIANTS } from '../../mocks/world/store/rule-profile.js';

/** A profile that is the same for a seed, and otherwise any. */
export function createHiddenRules(seed: number): RuleProfile {
  let state = seed * 7919;
  const pick = (variants: readonly string[]): string => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return variants[(state >> 8) % variants.length] as string;
  };
  const choices = Object.entries(RULE_VARIANTS).map(([option, variants]) => [option, pick(variants)]);
  return Object.fromEntries(choices) as RuleProfile;
}

const page = { limit: 100 };

/**
 * All that reads show of what is paid and what it is paid for, as text: accruals, payments, videos and the daily history. But for
 * ids of accruals and payments, which follow one another, and for covered hours, which are words of the mock.
 */
export async function readShown(goat: TrackagoatClient): Promise<string> {
  const accruals = await goat.payoutAccruals.list(page).toArray();
  const payments = await goat.payoutPayments.list(page).toArray();
  const creators = await goat.creators.list(page).toArray();
  const videos = await goat.videos.list(page).toArray();
  const paid = payments.map(({ creator_id: id, total_amount_cents: cents, status, payout_payment_lines: lines }) =>
    [id, cents, status, ...lines.map((line) => line.applied_amount_cents)].join(' '),
  );
  const owed = accruals.map(({ id: _, inputs_snapshot, updated_at: __, ...row }) => {
    const { covered_hours: _hours, period_hours: _whole, ...inputs } = inputs_snapshot ?? {};
    return JSON.stringify({ ...row, inputs });
  });
  const goals = await Promise.all(creators.map(({ id }) => goat.goals.list(id, page).toArray()));
  const history = await Promise.all([
    ...videos.map(({ id }) => readDays(goat, { entity: 'video', entity_id: id, metric: 'views' })),
    ...creators.map(({ id }) => readDays(goat, { entity: 'creator', entity_id: id, metric: 'likes' })),
    ...creators.map(({ id }) => readDays(goat, { entity: 'creator', entity_id: id, metric: 'followers' })),
  ]);
  return JSON.stringify([paid.sort(), owed.sort(), creators.map(dropScrape), videos.map(dropScrape), goals, history]);
}

/** A row but for when it was scraped last, which every hour changes. */
function dropScrape({ last_scraped_at: _, ...row }: Video | Creator): object {
  return row;
}

async function readDays(
  goat: TrackagoatClient,
  series: {
    readonly entity: 'creator' | 'video';
    readonly entity_id: string;
    readonly metric: 'views' | 'likes' | 'followers';
  },
): Promise<unknown> {
  return (await goat.analytics.get({ ...series, granularity: 'day', from: '2026-01-01' })).series;
}

/** Whether a profile is among those that remain. */
export function isPossible({ blocks }: Pick<Calibration, 'blocks'>, profile: RuleProfile): boolean {
  return blocks.some((block) =>
    listKeys(block).every((option) => block[option].some((one) => one === profile[option])),
  );
}
