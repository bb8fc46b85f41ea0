import type { AccrualCase } from '../../../proofs/evidence/cases/open-case.js';
import { DailyHistory } from '../../../proofs/evidence/clues/daily-history.js';

export type Fields = Readonly<Record<string, unknown>>;

const DAY = 86_400_000;
/** A day of January 2026. */
export const jan = (day: number) => Date.parse('2026-01-01T00:00:00Z') / DAY + day - 1;
const days = {
  dayAt: (ms: number) => Math.floor(ms / DAY),
  getStart: (day: number) => day * DAY,
  getStartIso: (day: number) => new Date(day * DAY).toISOString(),
};
const profile = { period_zone: 'utc' };
const WEEK = [jan(5), jan(12)];

/** Posted on Tuesday of the week of 5 January, and found then. */
export const video = (id: string, more: Fields = {}) => ({
  ...{ id, posted_at: '2026-01-06T09:00:00Z', created_at: '2026-01-06T10:00:00Z', updated_at: '2026-01-06T10:00:00Z' },
  ...{ tracking_status: 'auto_tracked', view_count: 100, tracking_disabled_at: null, ...more },
});
/** A person included it after the accrual was made, or so it seems. */
export const later = { tracking_status: 'included', updated_at: '2026-01-20T00:00:00Z' };

export interface Scene {
  readonly videos?: readonly Fields[] | null;
  readonly inputs?: Fields | null;
  readonly version?: Fields;
  readonly rules?: Fields;
  readonly accrual?: Fields;
  readonly goals?: readonly Fields[];
}

/** An accrual of that week by views, made on Monday 12 January at 00:15. */
export function open({
  videos = [video('v')],
  inputs = {},
  version = {},
  rules = {},
  accrual = {},
  goals = [],
}: Scene): AccrualCase {
  const allRules = {
    days,
    reaches: (value: number, wanted: number) => value >= wanted,
    ...rules,
  };
  const verified = {
    rules: allRules,
    profile,
    world: { state: { timezone: 'UTC' } },
    listVideos: () => videos,
    listGoals: () => goals,
  };
  return {
    ...{ verified, rules: allRules, inputs, eligible: WEEK, covered: WEEK, period: { start: jan(5), end: jan(12) } },
    accrual: { id: 'a', creator_id: 'ana', created_at: '2026-01-12T00:15:00Z', ...accrual },
    version: { criteria_type: 'cpm', criteria_params: {}, period: 'weekly', proration_mode: 'none', ...version },
  } as unknown as AccrualCase;
}

/** The gains of each video by day of January, from `from` on. */
export function history(
  gains: Readonly<Record<string, Readonly<Record<number, number>>>>,
  metric = 'views',
  from = jan(5),
): DailyHistory {
  const made = new DailyHistory();
  for (const [id, values] of Object.entries(gains)) {
    made.add(
      { zone: 'UTC', id, metric: metric as 'views' },
      { from, isWhole: false, values: new Map(Object.entries(values).map(([day, gain]) => [jan(Number(day)), gain])) },
    );
  }
  return made;
}
