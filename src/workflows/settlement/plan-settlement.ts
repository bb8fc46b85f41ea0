import { getCurrency } from '../../../base/money/usual-currency.js';
import { isUuid } from '../../../base/options/is-uuid.js';
import { writeCount } from '../../../base/options/write-count.js';
import { keepGiven } from '../../../base/values/keep-given.js';
import { isNotFoundError } from '../../client/errors/errors.js';
import type { Creator, PayoutAccrual, PayoutPayment, Project, Video } from '../../generated/resources.js';
import { findCreator, throwIfEarnedElsewhere } from '../find/find-creator.js';
import { type ChosenMethod, readChosenMethod } from '../find/find-method.js';
import { earnedBy } from '../find/read-earned.js';
import { readFiltered, readKnownProject } from '../find/read-rows.js';
import { leaveOutTooLarge, sumCents, throwIfNegative } from '../payments/cents.js';
import { isLive } from '../payments/payment-record.js';
import { warnOfMethod } from '../payments/payment-warnings.js';
import { sealPlan } from '../payments/plan-digest.js';
import { listPayeePayments, touching } from '../payments/reference.js';
import {
  type Provisional,
  plannedAccruals,
  SETTLEMENT_PREFIX,
  type SettlementDetails,
  type SettlementPlan,
  selectEnded,
} from '../payments/settlement-plan.js';
import { countNames } from '../payments/throw-if-changed.js';
import { isByVideos, isFlat } from '../run/criteria-facts.js';
import { HOUR, throwIfImpossibleDate, toIso, toMilliseconds } from '../run/days.js';
import { countPages, type Run, type Workflow, workflow } from '../run/run.js';

/** The creator to pay, and how. */
export interface SettlementInput extends SettlementDetails {
  /** An id, or a handle such as `@maya.moves`. */
  readonly creatorId: string;
  /** The name or id of an active payout method, such as `Venmo`. Default: no method is recorded. */
  readonly method?: string;
  /** The project of the creator. It decides if several have the handle. A creator of another project is refused. */
  readonly projectId?: string;
}

/**
 * Plans to pay a creator everything that is earned. Reads only. The plan is plain data; `commitSettlement` carries it
 * out. For a creator who is owed nothing, the plan has no accruals.
 *
 * @throws WorkflowError `creator_not_found`, `method_not_found`, `method_inactive`, …; BudgetExceededError.
 * @example
 * ```ts
 * const plan = await planSettlement(goat, { creatorId: '@maya.moves', method: 'Venmo' });
 * console.log(plan.totalCents, plan.accruals.length);
 * ```
 */
export const planSettlement: Workflow<SettlementInput, SettlementPlan> = workflow('planSettlement', plan);

async function plan(run: Run, input: SettlementInput): Promise<SettlementPlan> {
  const { endedBy, paidAt, readme } = input;
  const details = keepGiven({ endedBy, paidAt: paidAt === undefined ? undefined : toIso(paidAt), readme });
  const parts = { ...(await readChosenMethod(run, input.method)), details };
  try {
    const creator = await findCreator(run, input.creatorId, input.projectId);
    return await planFor(run, { payee: toPayee(creator), ...parts });
  } catch (error) {
    if (!isNotFoundError(error) || !isUuid(input.creatorId)) throw error;
    await throwIfEarnedElsewhere(run, input.creatorId, input.projectId);
    const plan = await planFor(run, { payee: removedPayee(input.creatorId, input.projectId), ...parts });
    if (plan.accruals.length === 0) throw error;
    return plan;
  }
}

type Parts = Pick<PlanFacts, 'payee' | 'method' | 'methods' | 'details'>;

async function planFor(run: Run, parts: Parts): Promise<SettlementPlan> {
  const { payee, details } = parts;
  const earned = await earnedBy(run, payee.id);
  const due = selectEnded(earned, details.endedBy);
  // The time of the decisive read: the plan pays what was earned then.
  const readAt = run.now;
  const payments =
    due.length === 0 ? [] : await listPayeePayments(run, { creatorId: payee.id, projectId: null }, 'all');
  const isWarned = parts.method !== null && due.length > 0;
  const project = isWarned ? await readKnownProject(run, payee.projectId) : undefined;
  const pending = due.some(restsOnCounts) ? await pendingVideos(run, { creator_id: payee.id }) : [];
  return buildPlan(run, { ...parts, due, payments, project, pending, readAt, earned: earned.length });
}

/** The parts that a plan is made of. */
export interface PlanFacts extends ChosenMethod {
  readonly payee: Payee;
  /** Undefined without a method, or if it is not known. */
  readonly project: Project | undefined;
  readonly details: SettlementDetails;
  readonly due: readonly PayoutAccrual[];
  /** How many accruals were read to find those that are due. */
  readonly earned: number;
  /** The payments to the payee; in a run for many the voided ones to anybody. */
  readonly payments: readonly PayoutPayment[];
  readonly pending: readonly Video[];
  /** Epoch milliseconds. */
  readonly readAt: number;
}

/** Makes the plan from what was read. */
export async function buildPlan(run: Run, facts: PlanFacts): Promise<SettlementPlan> {
  const { payee, method, payments, pending, readAt } = facts;
  throwIfNegative(facts.due);
  throwIfImpossibleDate(facts.details.paidAt, readAt);
  const { exact: due, leftOut: tooLarge } = leaveOutTooLarge(facts.due);
  const leftOut = [...tooLarge, ...run.doubts];
  const accruals = plannedAccruals(due);
  const voided = payments.filter((payment) => !isLive(payment));
  const earlier = touching(voided, new Set(accruals.map(({ id }) => id)));
  return sealPlan(SETTLEMENT_PREFIX, {
    kind: 'settlement' as const,
    ...facts.details,
    creatorId: payee.id,
    accruals,
    earlierPaymentIds: earlier.map(({ id }) => id).sort(),
    handle: payee.handle,
    projectId: payee.projectId,
    methodId: method?.id ?? null,
    methodName: method?.name ?? null,
    totalCents: sumCents(accruals.map((accrual) => accrual.amountCents)),
    currency: getCurrency(due),
    provisional: provisionalReasons(due, { payee, pending, now: readAt }),
    warnings: warnOfMethod(method?.name ?? null, { ...facts, creator: payee.creator }),
    ...(leftOut.length > 0 ? { leftOut } : {}),
    readAt: toIso(readAt),
    validUntil: toIso(nextTick(readAt)),
    usage: run.usage,
    requests: countPages(facts.earned) + countNames(method, payee) + 2,
  });
}

/** Videos that wait for review, of a creator or a project. */
export function pendingVideos(
  run: Run,
  filter: { readonly creator_id?: string; readonly project_id?: string },
): Promise<Video[]> {
  return readFiltered(run, {
    during: 'reading the videos that wait for review',
    filters: { tracking_status: 'pending_review' as const },
    list: (filters, options) => run.goat.videos.list({ ...filter, ...filters, limit: 100 }, options),
    keep: ({ tracking_status: status }) => status === 'pending_review',
  });
}

/** The payee of a settlement. */
export interface Payee {
  readonly id: string;
  /** The handle. For a removed creator, whom the service no longer shows, the id. */
  readonly handle: string;
  /** Null for a removed creator, unless a single project was given. */
  readonly projectId: string | null;
  /** The handle; for a removed creator the last known one, or null. */
  readonly lastHandle: string | null;
  /** Undefined for a removed creator. */
  readonly creator: Creator | undefined;
}

/** In place of the handle of a removed creator whose handle nothing tells. */
export const HANDLE_NOT_KNOWN = 'handle not known';

/** A creator as a payee. */
export function toPayee(creator: Creator): Payee {
  const { id, tiktok_handle: handle, project_id: projectId } = creator;
  return { id, handle, lastHandle: handle, projectId, creator };
}

/** A removed creator as a payee. Removal hides a creator, but what was earned before is still owed. */
export function removedPayee(id: string, projectId: string | null = null, lastHandle: string | null = null): Payee {
  return { id, handle: id, projectId, lastHandle, creator: undefined };
}

/** A scrape older than this is stale. */
const STALE_AFTER_MS = 24 * HOUR;

/** Whether the counts behind a creator are older than 24 hours at `now`. */
export function isStale(creator: Pick<Creator, 'last_scraped_at'>, now: number): boolean {
  return creator.last_scraped_at === null || now - toMilliseconds(creator.last_scraped_at) > STALE_AFTER_MS;
}

/** Whether an accrual was computed from counts, and not only from the calendar. */
export function restsOnCounts(accrual: PayoutAccrual): boolean {
  return !isFlat(accrual.inputs_snapshot?.criteria_type);
}

/** Whether an amount is computed from the views of the videos posted in the period. */
function restsOnVideos({ inputs_snapshot: inputs }: PayoutAccrual): boolean {
  const type = inputs?.criteria_type;
  // Of the two, the impressions are published, and the name of the rule is not. A rule that is not known may count videos.
  if (type === undefined) return inputs?.impressions !== undefined;
  return isByVideos(type);
}

/**
 * Why the amounts may not be final: stale counts, or videos of a due period that wait for review and so were not
 * counted. Flat rates depend on neither.
 */
export function provisionalReasons(
  due: readonly PayoutAccrual[],
  { payee, pending, now }: { readonly payee: Payee; readonly pending: readonly Video[]; readonly now: number },
): Provisional[] {
  const reasons: Provisional[] = [];
  // Null if there was no scrape yet, undefined for a removed creator, because it cannot be read.
  const scrapedAt = payee.creator?.last_scraped_at;
  if (scrapedAt !== undefined && due.some(restsOnCounts) && isStale({ last_scraped_at: scrapedAt }, now)) {
    const since = scrapedAt ?? 'never';
    reasons.push({ code: 'scrape_stale', message: `the counts are older than 24 hours (last scrape: ${since}).` });
  }
  const waiting = pending.filter(
    ({ creator_id, posted_at }) =>
      creator_id === payee.id && posted_at !== null && due.some((accrual) => covers(accrual, posted_at)),
  );
  if (waiting.length > 0) {
    const message = `${writeCount(waiting.length, 'video of the due periods waits for review and was', 'videos of the due periods wait for review and were')} not counted.`;
    reasons.push({ code: 'videos_pending_review', message });
  }
  return reasons;
}

function covers(accrual: PayoutAccrual, postedAt: string): boolean {
  const posted = toMilliseconds(postedAt);
  const { period_start_at: start, period_end_at: end } = accrual;
  return restsOnVideos(accrual) && posted >= toMilliseconds(start) && posted < toMilliseconds(end);
}

const QUARTER = HOUR / 4;

/** The next run of the accrual cron after a moment: 15 minutes past an hour, UTC, epoch milliseconds. */
export function nextTick(at: number): number {
  return Math.floor((at - QUARTER) / HOUR) * HOUR + HOUR + QUARTER;
}
