import { centsFor, criteria, daysOfVideos } from '../../mocks/world/payouts/criteria/criteria.js';
import { toIso } from '../../mocks/world/store/calendar.js';
import { isCounting } from '../../mocks/world/store/counting.js';
import { sum } from '../../mocks/world/store/money.js';
import type { PayoutStructureVersionRow } from '../../mocks/world/store/rows.js';
import type { PayoutAccrual } from '../../src/generated/resources.js';
import { isPlainlySure, isPostedOn, listCounted } from '../evidence/cases/counted-videos.js';
import type { VerifiedWorld } from '../evidence/cases/verified-world.js';
import { needsHistory } from '../evidence/clues/are-goals-met.js';
import type { DailyHistory } from '../evidence/clues/daily-history.js';
import {
  type AbsentPeriod,
  isCertainlyOwed,
  listAbsentPeriods,
  listJudged,
  nameWait,
} from '../evidence/clues/list-absent-periods.js';
import { findNextRun } from '../read/settle-periods.js';

/** A period that has ended, and its creator. */
export interface EndedPeriod {
  readonly structureId: string;
  readonly creatorId: string;
  readonly criteriaType: PayoutStructureVersionRow['criteria_type'];
  /** The period [start, end), ISO 8601. */
  readonly periodStartAt: string;
  readonly periodEndAt: string;
}

/** A period that must have been paid according to the rows, and has no accrual. */
export interface UnpaidPeriod extends EndedPeriod {
  /** Whether the structure is known to have been active when the period came due, so the accrual is certainly missing. */
  readonly isProven: boolean;
  /** The evidence, and other explanations, in words. */
  readonly message: string;
}

/** A period that has ended and is not due yet. */
export interface UnduePeriod extends EndedPeriod {
  /** The event that it waits for, in words. */
  readonly waitsFor: string;
}

/** The ended periods without an accrual. */
interface MissingAccruals {
  /** They must have been paid. */
  readonly unpaid: UnpaidPeriod[];
  readonly waiting: UnduePeriod[];
  /** They came to nothing by the ledger's word alone: by now, views or goals would come to something. */
  readonly trusted: EndedPeriod[];
}

/** The ended periods without an accrual, sorted by what the rows say about them. */
export function findMissingAccruals(verified: VerifiedWorld, history?: DailyHistory): MissingAccruals {
  const [unpaid, waiting, trusted]: [UnpaidPeriod[], UnduePeriod[], EndedPeriod[]] = [[], [], []];
  for (const absent of listAbsentPeriods(verified)) {
    if (absent.judged.version.amount_cents <= 0) continue;
    const period = describePeriod(absent, verified);
    const waitsFor = nameWait(absent, verified);
    if (waitsFor !== null) waiting.push({ ...period, waitsFor });
    else if (isCertainlyOwed(absent, verified, history)) unpaid.push({ ...period, ...judgeProof(absent, verified) });
    else if (history === undefined && computeCentsNow(absent, verified) > 0) {
      const { madeOf } = criteria[absent.judged.version.criteria_type];
      unpaid.push({ ...period, isProven: false, message: SAYS[madeOf === 'videos' ? 'videos' : 'views'] });
    } else if (history === undefined && mayHavePaid(absent, verified)) trusted.push(period);
  }
  return { unpaid, waiting, trusted };
}

/** Whether the views by now, or goals that need the history, leave it open that the period came to something. */
function mayHavePaid({ judged, creatorId }: AbsentPeriod, verified: VerifiedWorld): boolean {
  const { version } = judged;
  const { madeOf, isEnough } = criteria[version.criteria_type];
  const { rules } = verified;
  if (madeOf === 'goals' || madeOf === 'days') return needsHistory(verified, creatorId, judged);
  const counted = (verified.listVideos(creatorId) ?? []).filter(
    (video) => isCounting(video) && isPostedOn(judged.eligible, video.posted_at, rules),
  );
  const views = sum(counted.map(({ view_count: count }) => count));
  return isEnough({ rules, version }, { views, videos: counted.length });
}

const SAYS = {
  views:
    'Its videos have views by now, and nothing was accrued: they had none when it was evaluated, the structure was archived then, or the accrual is missing. The daily history (--history) tells more.',
  videos:
    'Videos that count were posted in it, and nothing was accrued: the structure was archived then, or the accrual is missing.',
} as const;

function describePeriod({ judged, structureId, creatorId }: AbsentPeriod, { rules }: VerifiedWorld): EndedPeriod {
  return {
    structureId,
    creatorId,
    criteriaType: judged.version.criteria_type,
    periodStartAt: rules.days.getStartIso(judged.period.start),
    periodEndAt: rules.days.getStartIso(judged.period.end),
  };
}

/**
 * No read shows when a structure was archived or an assignment was added. Both are known if the structure made another
 * accrual in the same run, and an accrual of the pair that is not younger names the assignments.
 */
function judgeProof(
  { pair, judged, structureId, creatorId }: AbsentPeriod,
  { rules, known }: VerifiedWorld,
): Pick<UnpaidPeriod, 'isProven' | 'message'> {
  const { delayDays } = criteria[judged.version.criteria_type];
  const run = findNextRun(rules.days.getStart(judged.period.end + delayDays));
  const made = ({ created_at: at }: PayoutAccrual): number => Date.parse(at ?? '');
  const ofStructure = known.rows.accruals.filter(({ structure_id: id }) => id === structureId);
  const wasActive = ofStructure.some((accrual) => made(accrual) === run);
  const own = ofStructure.filter((accrual) => accrual.creator_id === creatorId && made(accrual) <= run);
  const named = new Set(own.flatMap(({ inputs_snapshot: inputs }) => inputs?.assignment_ids ?? []));
  const end = rules.days.getStart(judged.period.end);
  const [first] = pair.assignments.filter(({ assigned_at: at }) => Date.parse(at) < end);
  const wasAssigned =
    first !== undefined && pair.assignments.every(({ id, assigned_at: at }) => named.has(id) || Date.parse(at) > run);
  const isProven = wasActive && wasAssigned;
  const message = isProven
    ? `The structure made other accruals at ${toIso(run)}, and the creator was assigned: this one is missing.`
    : 'It is missing, or the structure was archived when it came due, or the assignment was added later, which no read tells.';
  return { isProven, message };
}

/** The cents by the unit for the videos that certainly counted, with their present views; 0 for other pay. */
function computeCentsNow(absent: AbsentPeriod, verified: VerifiedWorld): number {
  const { judged, creatorId } = absent;
  const { rules } = verified;
  if (criteria[judged.version.criteria_type].per === null) return 0;
  const run = findNextRun(rules.days.getStart(judged.period.end));
  const counted = listCounted(verified.listVideos(creatorId) ?? [], run)
    .filter(isPlainlySure)
    .map(({ video }) => video)
    .filter(({ posted_at: posted }) =>
      listJudged(absent).every((days) => isPostedOn(daysOfVideos(days), posted, rules)),
    );
  const views = sum(counted.map((video) => video.view_count));
  return Number(centsFor({ rules, version: judged.version }, { views, videos: counted.length }));
}
