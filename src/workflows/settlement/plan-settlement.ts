import { isUuid } from '../../../base/options/is-uuid.js';
import { workflowInputs } from '../../../base/options/workflow-options.js';
import { keepGiven } from '../../../base/values/keep-given.js';
import type { TrackagoatClient } from '../../client/client.js';
import { isNotFoundError } from '../../client/errors/guards.js';
import type { PayoutAccrual, PayoutPayment, Project, Video } from '../../generated/resources.js';
import { readFiltered } from '../find/filtered-list.js';
import { findCreator } from '../find/find-creator.js';
import { type ChosenMethod, readChosenMethod } from '../find/find-method.js';
import { throwIfEarnedElsewhere } from '../find/not-of-project.js';
import { readKnownProject } from '../find/read-by-id.js';
import { earnedBy } from '../find/read-earned.js';
import { leaveOutTooLarge, sumCents, throwIfNegative } from '../payments/cents.js';
import { isLive } from '../payments/payment-record.js';
import { warnOfMethod } from '../payments/payment-warnings.js';
import { sealPlan } from '../payments/plan-digest.js';
import { listPayeePayments, touching } from '../payments/reference.js';
import {
  plannedAccruals,
  SETTLEMENT_PREFIX,
  type SettlementDetails,
  type SettlementPlan,
  selectEnded,
} from '../payments/settlement-plan.js';
import { throwIfImpossibleDate } from '../payments/throw-if-impossible-date.js';
import { awaited } from '../run/awaited.js';
import { takeInput } from '../run/check-input.js';
import { countPages } from '../run/count-pages.js';
import { toIso } from '../run/days.js';
import { Run } from '../run/run.js';
import type { WorkflowOptions } from '../run/workflow-options.js';
import { nextTick } from './cron-tick.js';
import { type Payee, removedPayee, toPayee } from './payee.js';
import { provisionalReasons, restsOnCounts } from './provisional.js';

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
 */
export const planSettlement: (
  goat: TrackagoatClient,
  input: SettlementInput,
  options?: WorkflowOptions,
) => Promise<SettlementPlan> = awaited(async function planSettlement(goat, input, options = {}) {
  input = takeInput('planSettlement', input, workflowInputs.planSettlement);
  const details = readDetails(input);
  const run = new Run(goat, options);
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
});

/** The given details, in one form. */
function readDetails({ endedBy, paidAt, readme }: SettlementDetails): SettlementDetails {
  return keepGiven({ endedBy, paidAt: paidAt === undefined ? undefined : toIso(paidAt), readme });
}

async function planFor(
  run: Run,
  parts: Pick<PlanFacts, 'payee' | 'method' | 'methods' | 'details'>,
): Promise<SettlementPlan> {
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
  const earlier = touching(
    payments.filter((payment) => !isLive(payment)),
    new Set(accruals.map((accrual) => accrual.id)),
  );
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
    currency: due[0]?.currency ?? 'USD',
    provisional: provisionalReasons(due, { payee, pending, now: readAt }),
    warnings: warnOfMethod(method?.name ?? null, { ...facts, creator: payee.creator }),
    ...(leftOut.length > 0 ? { leftOut } : {}),
    readAt: toIso(readAt),
    validUntil: toIso(nextTick(readAt)),
    usage: run.usage,
    requests: countCommit(facts),
  });
}

/** A removed creator is searched by id, then in the list. */
function countCommit({ payee, method, earned }: PlanFacts): number {
  const names = (method === null ? 0 : 1) + (payee.handle === payee.id ? 2 : 1);
  return countPages(earned) + names + 2;
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
