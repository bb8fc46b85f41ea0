import type { Period } from '../../../src/generated/entities.js';
import { notFound } from '../store/api-problem.js';
import { isCounting } from '../store/counting.js';
import { countDays, dayAt, includesDay } from '../store/day-ranges.js';
import { sum } from '../store/money.js';
import type { AccrualEvidenceRow, PayoutAccrualRow, PayoutStructureVersionRow, VideoEvidence } from '../store/rows.js';
import type { World } from '../store/world.js';
import { explainArithmetic } from './accrual-arithmetic.js';
import { findAccrual } from './accruals.js';
import { criteria } from './criteria/criteria.js';
import { getRuleProfile } from './rules/get-rule-profile.js';
import { getPayoutDays, type PayoutDays } from './rules/payout-days.js';

/** A considered video: its state then, whether it counted, and why. */
export interface ExplainedVideo {
  readonly video_id: string;
  readonly posted_at: string;
  /** The views at the time of evaluation. */
  readonly view_count: number;
  readonly tracking_status: string;
  /** Whether its views were counted. */
  readonly counted: boolean;
  /** Why, or why not, in words. */
  readonly why: string;
}

/** The explanation of an accrual's amount. */
export interface AccrualExplanation {
  /** The explained row. */
  readonly accrual: PayoutAccrualRow;
  /** The version of the rule for this accrual. */
  readonly version: PayoutStructureVersionRow;
  /** The period [start, end), ISO 8601, and its length in UTC days. */
  readonly period: { readonly kind: Period; readonly start: string; readonly end: string; readonly days: number };
  /** How many UTC days of the period the assignments cover. */
  readonly covered_days: number;
  /** The covered days as ranges, ISO 8601, end exclusive. */
  readonly covered: readonly { readonly start: string; readonly end: string }[];
  /** All videos that the evaluation considered, as they were then: those posted in the period. */
  readonly inputs: readonly ExplainedVideo[];
  /** The arithmetic in words; the last step ends with the amount. */
  readonly steps: readonly string[];
  /** The amount of the accrual, in cents. */
  readonly amount_cents: number;
}

/**
 * Explains the amount of the accrual `id` from the data kept when it was computed. So it stays correct after changes of
 * the videos, the assignments and the rule. Refuses with 404.
 */
export function explainAccrual(world: World, id: string): AccrualExplanation {
  const accrual = findAccrual(world, id);
  const version = world.tables.payoutStructureVersions.get(accrual.structure_version_id);
  const evidence = world.tables.accrualEvidence.get(id);
  // The cron keeps both. Only a snapshot that was edited by hand can lack one.
  if (!version || !evidence) throw notFound('evidence of accrual', id);
  const calendar = getPayoutDays(world);
  const toDayNumber = (iso: string): number => calendar.dayAt(Date.parse(iso));
  const days = toDayNumber(accrual.period_end_at) - toDayNumber(accrual.period_start_at);
  const ranges = toDateRanges(evidence, calendar);
  const inputs = evidence.videos.map((video) =>
    explainVideo(video, toDayNumber(video.posted_at), { version, evidence }),
  );
  const views = sum(inputs.filter((video) => video.counted).map((video) => video.view_count));
  return {
    accrual,
    version,
    period: { kind: version.period, start: accrual.period_start_at, end: accrual.period_end_at, days },
    covered_days: countDays(evidence.covered),
    covered: ranges,
    inputs,
    steps: [
      periodStep(accrual, version),
      coverStep(ranges, days, version),
      ...explainArithmetic(accrual, version, { views, profile: getRuleProfile(world) }),
    ],
    amount_cents: accrual.amount_cents,
  };
}

function toDateRanges(evidence: AccrualEvidenceRow, { getStartIso }: PayoutDays): { start: string; end: string }[] {
  const ranges: { start: string; end: string }[] = [];
  for (let at = 0; at < evidence.covered.length; at += 2) {
    ranges.push({
      start: getStartIso(dayAt(evidence.covered, at)),
      end: getStartIso(dayAt(evidence.covered, at + 1)),
    });
  }
  return ranges;
}

function explainVideo(
  video: VideoEvidence,
  day: number,
  { version, evidence }: { readonly version: PayoutStructureVersionRow; readonly evidence: AccrualEvidenceRow },
): ExplainedVideo {
  const posted = `posted ${video.posted_at.slice(0, 10)}`;
  const leaveOut = (why: string): ExplainedVideo => ({ ...video, counted: false, why });
  if (!isCounting(video)) return leaveOut(`${video.tracking_status}: such videos never count`);
  if (!includesDay(evidence.eligible, day)) {
    return leaveOut(`${posted}, a day that a period of another kind has already counted`);
  }
  const leavesOut = criteria[version.criteria_type].per !== null && version.proration_mode === 'daily';
  if (leavesOut && !includesDay(evidence.covered, day)) {
    return leaveOut(`${posted}, a day that no assignment covers, and proration is daily`);
  }
  return { ...video, counted: true, why: `${posted}, within the days that count, and ${video.tracking_status}` };
}

function periodStep(accrual: PayoutAccrualRow, version: PayoutStructureVersionRow): string {
  const span = `${accrual.period_start_at.slice(0, 10)} to before ${accrual.period_end_at.slice(0, 10)}`;
  return `The ${version.period} period from ${span} is paid by version ${version.version}, the newest effective before its end.`;
}

function coverStep(
  ranges: readonly { readonly start: string; readonly end: string }[],
  days: number,
  version: PayoutStructureVersionRow,
): string {
  const covered = ranges.map((range) => `${range.start.slice(0, 10)} to before ${range.end.slice(0, 10)}`).join(', ');
  const effect = version.proration_mode === 'none' ? 'the period counts in full' : `of ${days} days only these count`;
  return `The assignments cover ${covered}; proration is ${version.proration_mode}: ${effect}.`;
}
