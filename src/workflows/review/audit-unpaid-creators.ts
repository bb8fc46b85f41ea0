import { getCurrency } from '../../../base/money/usual-currency.js';
import { groupBy } from '../../../base/values/group-by.js';
import type { Creator, PayoutAccrual, PayoutPayment } from '../../generated/resources.js';
import { chooseAmong } from '../find/find-creator.js';
import { accrualsOfProject, earnedByAll } from '../find/read-earned.js';
import { readAllCreators, readLivePayments, readProjectNames, throwIfNoProject } from '../find/read-rows.js';
import { keepExact, splitByExactSum, sumAmounts, sumCents } from '../payments/cents.js';
import { daysBetween, toIso, toMilliseconds } from '../run/days.js';
import { type Run, type WorkflowForAll, workflow } from '../run/run.js';
import type { WorkflowReport } from '../run/workflow-options.js';
import { isStale } from '../settlement/plan-settlement.js';

/** The scope and the filters of the list. */
export interface AuditInput {
  /** Default: the whole organization. */
  readonly projectId?: string;
  /** Only these creators, each by id or by a handle such as `@maya.moves`. */
  readonly creatorIds?: readonly string[];
  /** Only accruals whose period ended at least this many days ago. Default 0. */
  readonly minAgeDays?: number;
}

/** The debt by age: days since the period ended. */
export interface Aged {
  readonly upTo7Days: number;
  readonly upTo30Days: number;
  readonly upTo60Days: number;
  readonly over60Days: number;
}

/** One creator who is owed something. */
export interface UnpaidCreator {
  readonly creatorId: string;
  /** Null for a removed creator, whom the service does not show. */
  readonly handle: string | null;
  /** Null for a removed creator. */
  readonly projectId: string | null;
  /** Text by others. */
  readonly projectName: string | null;
  /** Everything earned and not paid, in cents. */
  readonly owedCents: number;
  /** How many accruals that is. */
  readonly accruals: number;
  /** Days since the oldest of their periods ended. */
  readonly oldestDays: number;
  /** The debt by age, in cents. */
  readonly aged: Aged;
  /** Whether the creator was not scraped within the last 24 hours. */
  readonly scrapeStale: boolean;
  /** The debt, the oldest period first. */
  readonly open: readonly OpenAccrual[];
}

/** One amount that is owed. */
export interface OpenAccrual {
  readonly accrualId: string;
  readonly amountCents: number;
  /** The period [start, end), ISO 8601. */
  readonly periodStartAt: string;
  readonly periodEndAt: string;
}

/** The shortfall of payments that are not voided. It is no longer owed. */
export interface UnderpaidCreator {
  readonly creatorId: string;
  /** Null for a removed creator, whom the service does not show. */
  readonly handle: string | null;
  readonly underpaidCents: number;
  readonly payments: number;
}

/** The debts to all creators of the organization. Totals first. */
export interface UnpaidAudit extends WorkflowReport {
  readonly totals: {
    readonly owedCents: number;
    readonly creators: number;
    readonly accruals: number;
    readonly oldestDays: number;
    readonly aged: Aged;
  };
  /**
   * The currency of the amounts, such as `USD`. Debts in several currencies are refused; underpayments in another one than
   * the debts are left out.
   */
  readonly currency: string;
  readonly byProject: readonly {
    readonly projectId: string;
    readonly name: string;
    readonly owedCents: number;
    readonly creators: number;
  }[];
  /** Creators whose debt was closed by payments of less than was due, largest sum first. */
  readonly underpayments: readonly UnderpaidCreator[];
  /** The service's time, ISO 8601. */
  readonly asOf: string;
  /** Oldest debt first, then the largest. */
  readonly creators: readonly UnpaidCreator[];
}

/**
 * Lists everyone who is owed something, by age of the debt. Reads only, to the last page.
 *
 * @example
 * ```ts
 * const { totals, creators } = await auditUnpaidCreators(goat);
 * console.log(formatUsd(totals.owedCents), creators.length);
 * ```
 */
export const auditUnpaidCreators: WorkflowForAll<AuditInput, UnpaidAudit> = workflow('auditUnpaidCreators', audit, {});

async function audit(run: Run, input: AuditInput): Promise<UnpaidAudit> {
  const { projectId } = input;
  const filter = projectId === undefined ? {} : { project_id: projectId };
  const everyone = await earnedByAll(run, projectId);
  const now = run.now;
  const creators = await run.within(() => readAllCreators(run, filter), []);
  await run.within(() => throwIfNoProject(run, projectId, creators), undefined);
  const here = await run.within(() => accrualsOfProject(run, everyone, { projectId, creators }), everyone);
  const chosen = input.creatorIds && (await chooseAmong(run, input.creatorIds, { creators, owed: here, projectId }));
  const asked = here.filter((accrual) => chosen?.has(accrual.creator_id) ?? true);
  const earned = keepExact(run, asked);
  const old = earned.filter((accrual) => daysBetween(accrual.period_end_at, now) >= (input.minAgeDays ?? 0));
  const projects = await run.within(() => readProjectNames(run), new Map<string, string>());
  const keep = (payment: PayoutPayment): boolean => projectId === undefined || payment.project_id === projectId;
  const payments = await run.within(() => readLivePayments(run, filter, keep), []);
  const known = { creators: new Map(creators.map((creator) => [creator.id, creator])), projects, now };
  const shortfalls = listShortfalls(payments.filter(({ creator_id: id }) => id && (chosen?.has(id) ?? true)));
  const currency = getCurrency([...earned, ...shortfalls]);
  const unpaid = [...groupBy(old, (accrual) => accrual.creator_id)].map(([id, list]) => unpaidCreator(id, list, known));
  const byId = (a: UnpaidCreator, b: UnpaidCreator): number => (a.creatorId < b.creatorId ? -1 : 1);
  unpaid.sort((a, b) => b.oldestDays - a.oldestDays || b.owedCents - a.owedCents || byId(a, b));
  run.leaveOut('younger accruals', earned.length - old.length, 'They are younger than the age that was asked for.');
  return {
    totals: {
      owedCents: sumAmounts(old),
      creators: unpaid.length,
      accruals: old.length,
      oldestDays: Math.max(0, ...unpaid.map((creator) => creator.oldestDays)),
      aged: sortByAge(old, now),
    },
    currency,
    byProject: groupByProject(unpaid, projects),
    underpayments: findUnderpaid(run, shortfalls, { creators: known.creators, currency }),
    asOf: toIso(now),
    creators: unpaid,
    ...run.report(),
  };
}

function groupByProject(all: readonly UnpaidCreator[], names: ReadonlyMap<string, string>): UnpaidAudit['byProject'] {
  return [...groupBy(all, (creator) => creator.projectId)].flatMap(([projectId, list]) => {
    if (projectId === null) return [];
    const name = names.get(projectId) ?? projectId;
    const owedCents = sumCents(list.map((creator) => creator.owedCents));
    return [{ projectId, name, owedCents, creators: list.length }];
  });
}

/** A payment of less than its lines. */
interface Shortfall {
  readonly id: string;
  readonly creatorId: string;
  readonly cents: number;
  readonly currency: string;
}

function listShortfalls(payments: readonly PayoutPayment[]): Shortfall[] {
  return payments.flatMap((payment) => {
    const { id, creator_id, total_amount_cents: total, payout_payment_lines: lines } = payment;
    // The amount of an adjustment is not published. It is the sum of the lines minus the total.
    const cents = lines.reduce((sum, line) => sum + line.applied_amount_cents, 0) - total;
    if (!creator_id || lines.length === 0 || cents <= 0) return [];
    return [{ id, creatorId: creator_id, cents, currency: getCurrency([payment]) }];
  });
}

function findUnderpaid(
  run: Run,
  shortfalls: readonly Shortfall[],
  { creators, currency }: { readonly creators: ReadonlyMap<string, Creator>; readonly currency: string },
): readonly UnderpaidCreator[] {
  const all = shortfalls.filter((shortfall) => shortfall.currency === currency);
  const others = shortfalls.length - all.length;
  run.leaveOut('underpayments in another currency', others, `Their cents do not add up with those in ${currency}.`);
  const { exact: short, tooLarge } = splitByExactSum(all, ({ cents }) => cents);
  for (const { id } of tooLarge) {
    run.leaveOut(`what payment ${id} fell short`, 1, 'With its amount the cents would no longer add up exactly.');
  }
  return [...groupBy(short, ({ creatorId }) => creatorId)]
    .map(([creatorId, list]) => ({
      creatorId,
      handle: creators.get(creatorId)?.tiktok_handle ?? null,
      underpaidCents: sumCents(list.map(({ cents }) => cents)),
      payments: new Set(list.map(({ id }) => id)).size,
    }))
    .sort((a, b) => b.underpaidCents - a.underpaidCents || (a.creatorId < b.creatorId ? -1 : 1));
}

interface Known {
  readonly creators: ReadonlyMap<string, Creator>;
  readonly projects: ReadonlyMap<string, string>;
  readonly now: number;
}

function unpaidCreator(creatorId: string, accruals: readonly PayoutAccrual[], known: Known): UnpaidCreator {
  const creator = known.creators.get(creatorId);
  return {
    creatorId,
    handle: creator?.tiktok_handle ?? null,
    projectId: creator?.project_id ?? null,
    projectName: known.projects.get(creator?.project_id ?? '') ?? null,
    owedCents: sumAmounts(accruals),
    accruals: accruals.length,
    oldestDays: Math.max(...accruals.map((accrual) => computeAge(accrual, known.now))),
    aged: sortByAge(accruals, known.now),
    scrapeStale: creator !== undefined && isStale(creator, known.now),
    open: accruals
      .map((accrual) => ({
        accrualId: accrual.id,
        amountCents: accrual.amount_cents,
        periodStartAt: accrual.period_start_at,
        periodEndAt: accrual.period_end_at,
      }))
      .sort((a, b) => toMilliseconds(a.periodStartAt) - toMilliseconds(b.periodStartAt)),
  };
}

function sortByAge(accruals: readonly PayoutAccrual[], now: number): Aged {
  const ages = new Map(accruals.map((accrual) => [accrual, computeAge(accrual, now)]));
  const between = (above: number, upTo: number): number =>
    sumAmounts([...ages].flatMap(([accrual, age]) => (age > above && age <= upTo ? [accrual] : [])));
  return {
    upTo7Days: between(-1, 7),
    upTo30Days: between(7, 30),
    upTo60Days: between(30, 60),
    over60Days: between(60, Number.POSITIVE_INFINITY),
  };
}

function computeAge(accrual: PayoutAccrual, now: number): number {
  // If this clock is behind the service's, no accrual may be lost.
  return Math.max(0, daysBetween(accrual.period_end_at, now));
}
