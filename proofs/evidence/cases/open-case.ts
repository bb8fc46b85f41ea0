import { elementAt } from '../../../base/values/element-at.js';
import { criteria } from '../../../mocks/world/payouts/criteria/criteria.js';
import { proratedAmount } from '../../../mocks/world/payouts/criteria/proration.js';
import type { AccrualRules } from '../../../mocks/world/payouts/rules/accrual-rules.js';
import { getWeekStart } from '../../../mocks/world/payouts/rules/get-rule-profile.js';
import { dayFrom } from '../../../mocks/world/payouts/rules/payout-days.js';
import { listVersions } from '../../../mocks/world/payouts/rules/rule-timeline.js';
import { assignmentsTouching } from '../../../mocks/world/payouts/rules/settlement.js';
import { type DayRange, HOUR, periodHolding, toIso } from '../../../mocks/world/store/calendar.js';
import { countDays, type DayRanges, NO_DAYS } from '../../../mocks/world/store/day-ranges.js';
import type { PayoutStructureVersionRow } from '../../../mocks/world/store/rows.js';
import type { World } from '../../../mocks/world/store/world.js';
import type { InputsSnapshot, PayoutAccrual } from '../../../src/generated/resources.js';
import { findMalformedRule } from './find-malformed.js';
import type { PairPeriods } from './pair-periods.js';
import type { VerifiedWorld } from './verified-world.js';

/** The days of an accrual. */
type ChosenDays = Pick<AccrualCase, 'eligible' | 'covered' | 'assignmentIds'>;

/**
 * The days by which an accrual was computed. Rows do not show when an assignment was added, but the accrual names the
 * assignments of that time. If it does not, every number of them is tried.
 */
function chooseDays(
  pair: PairPeriods,
  input: Pick<AccrualCase, 'world' | 'accrual' | 'period' | 'version' | 'rules'>,
): ChosenDays {
  const { accrual, period } = input;
  const candidates = listCounts(pair, accrual).flatMap((count): ChosenDays[] => {
    const judged = pair.find(count, period);
    if (!judged) return [];
    const { eligible, covered } = judged;
    return [{ eligible, covered, assignmentIds: [...new Set(assignmentsTouching(pair.listAssigned(count), period))] }];
  });
  const { covered_days: ledgerDays } = accrual.inputs_snapshot ?? {};
  const fits = (days: ChosenDays): boolean =>
    ledgerDays === undefined
      ? BigInt(proratedAmount({ ...input, ...days })) === BigInt(accrual.amount_cents)
      : countDays(days.covered) === ledgerDays;
  return candidates.find(fits) ?? candidates[0] ?? { eligible: NO_DAYS, covered: NO_DAYS, assignmentIds: [] };
}

function listCounts({ assignments }: PairPeriods, { inputs_snapshot: inputs }: PayoutAccrual): number[] {
  const named = inputs?.assignment_ids;
  if (!named) return assignments.map((_, at) => assignments.length - at);
  const last = assignments.findLastIndex(({ id }) => named.includes(id));
  return last < 0 ? [assignments.length] : [last + 1];
}

/** The result of a part of the check. */
export interface Finding {
  readonly steps: readonly CheckStep[];
  readonly notes: readonly string[];
  /** The condition of the pay is not met, so nothing is owed. */
  readonly unmet?: boolean;
  /** Something that no read shows is missing, so the accrual cannot be judged. */
  readonly missing?: MissingPiece;
}

/** The missing fact, by name and in words. */
export interface MissingPiece {
  readonly code: NotComputableReason;
  readonly message: string;
}

/** An accrual with the version, period and days that follow from the rows, and the steps that compare them. */
export interface AccrualCase {
  readonly verified: VerifiedWorld;
  readonly world: World;
  readonly rules: AccrualRules;
  readonly accrual: PayoutAccrual;
  readonly inputs: InputsSnapshot | null;
  /** The version that applies at the period's end. */
  readonly version: PayoutStructureVersionRow;
  readonly period: DayRange;
  readonly eligible: DayRanges;
  readonly covered: DayRanges;
  readonly assignmentIds: readonly string[];
  readonly steps: readonly CheckStep[];
}

/** Finds the version, the period and the days of an accrual again, or the missing fact if they cannot be found. */
export function openCase(verified: VerifiedWorld, accrual: PayoutAccrual): AccrualCase | MissingPiece {
  const { world, rules } = verified;
  const versions = listVersions(world, accrual.structure_id);
  if (versions.length === 0)
    return { code: 'structure_not_shown', message: `Structure ${accrual.structure_id} is not shown.` };
  if (!verified.known.timedStructures.has(accrual.structure_id)) {
    return { code: 'rule_times_not_shown', message: 'The versions of its structure have no id or effective_at.' };
  }
  if (!verified.known.showsAssignments) {
    return { code: 'assignments_not_shown', message: 'No read tells from when to when creators are assigned.' };
  }
  const end = dayFrom(rules.days, Date.parse(accrual.period_end_at));
  const pinned = rules.pin(versions, toIso(Date.parse(accrual.period_end_at)));
  const version = pinned ?? elementAt(versions, 0);
  const broken = findMalformedRule(version);
  if (broken !== null) return { code: 'malformed', message: broken };
  const period = periodHolding(version.period, end - 1, getWeekStart(world));
  const inputs = accrual.inputs_snapshot;
  const pair = verified.findPair(accrual);
  const known = { verified, world, rules, accrual, inputs, version, period };
  const opened = { ...known, ...chooseDays(pair, known) };
  const steps = [
    versionStep(versions, accrual, pinned),
    periodStep(opened),
    madeStep(opened),
    assignmentsStep(opened),
    daysStep(opened),
  ];
  return { ...opened, steps };
}

type OpenedCase = Omit<AccrualCase, 'steps'>;

function versionStep(
  versions: readonly PayoutStructureVersionRow[],
  accrual: PayoutAccrual,
  pinned: PayoutStructureVersionRow | undefined,
): CheckStep {
  const named = versions.find(({ id }) => id === accrual.structure_version_id);
  return {
    step: 'version',
    ledger: named ? nameVersion(named) : `${accrual.structure_version_id}, which is not a version of its structure`,
    computed: pinned ? nameVersion(pinned) : 'none: the rule is younger than the period',
    agrees: pinned?.id === accrual.structure_version_id,
  };
}

function nameVersion({ version, effective_at: at }: PayoutStructureVersionRow): string {
  return `version ${version}, since ${at}`;
}

function periodStep({ accrual, version, period, rules: { days } }: OpenedCase): CheckStep {
  const ledger = [toIso(Date.parse(accrual.period_start_at)), toIso(Date.parse(accrual.period_end_at))];
  const computed = [days.getStartIso(period.start), days.getStartIso(period.end)];
  return {
    step: 'period',
    ledger: ledger.join(' to before '),
    computed: `${computed.join(' to before ')} (${version.period})`,
    agrees: ledger[0] === computed[0] && ledger[1] === computed[1],
  };
}

/** Whether an accrual was made after it came due. */
function madeStep({ accrual, version, period, rules, verified }: OpenedCase): CheckStep {
  const { now } = verified.known;
  const { created_at: made } = accrual;
  const due = rules.days.getStart(period.end + criteria[version.criteria_type].delayDays);
  const isEarly = Date.parse(made ?? '') < due;
  // The Date of a response has whole seconds, and clocks differ by some.
  const isAhead = Date.parse(made ?? '') > now + HOUR;
  const agrees = made === undefined ? null : !isEarly && !isAhead;
  const computed = isAhead ? `not after ${toIso(now)}, when it was read` : `not before ${toIso(due)}`;
  return { step: 'made_at', ledger: made ?? null, computed, agrees };
}

function assignmentsStep({ inputs, assignmentIds: ids }: OpenedCase): CheckStep {
  const ledger = inputs?.assignment_ids;
  const computed = ids.length === 0 ? 'none touches the period' : ids.join(', ');
  if (ledger === undefined)
    return { step: 'assignments', ledger: null, computed, agrees: ids.length === 0 ? false : null };
  const agrees = ids.length > 0 && ids.length === ledger.length && ids.every((id) => ledger.includes(id));
  return { step: 'assignments', ledger: ledger.join(', '), computed, agrees };
}

function daysStep({ inputs, covered, period }: OpenedCase): CheckStep {
  const { covered_days: ledgerDays, period_days: whole } = inputs ?? {};
  const [count, days] = [countDays(covered), period.end - period.start];
  const computed = `${count} of ${days}`;
  if (ledgerDays === undefined)
    return { step: 'covered_days', ledger: null, computed, agrees: count === 0 ? false : null };
  const ledger = `${ledgerDays} of ${whole ?? days}`;
  return { step: 'covered_days', ledger, computed, agrees: count > 0 && ledger === computed };
}

/** The result for an accrual: recomputed to the same value, to another value, or not recomputable. */
export type CheckOutcome = 'equal' | 'different' | 'not_computable';

/** The steps of the comparison, in this order. */
type CheckStepName =
  | 'version'
  | 'period'
  | 'made_at'
  | 'assignments'
  | 'covered_days'
  | 'rule'
  | 'videos'
  | 'history'
  | 'goals'
  | 'condition'
  | 'amount'
  | 'currency';

/** One step of both computations, in words. */
export interface CheckStep {
  readonly step: CheckStepName;
  /** The value in the ledger; null if it has none. */
  readonly ledger: string | null;
  /** The value that follows from the rows; null if no value follows. Then the ledger is trusted. */
  readonly computed: string | null;
  /** Null if one of the two is missing. */
  readonly agrees: boolean | null;
}

/** Why an accrual could not be recomputed: something that no read shows. */
export type NotComputableReason =
  | 'malformed'
  | 'structure_not_shown'
  | 'rule_times_not_shown'
  | 'assignments_not_shown'
  | 'inputs_not_shown'
  | 'videos_not_shown';

/** One accrual with both computations side by side. */
export interface AccrualCheck {
  readonly accrual: PayoutAccrual;
  /** The creator's handle; null for a removed creator, whom the service does not show. Text by others. */
  readonly handle: string | null;
  /** The structure's name, or its id if it is not shown. Text by others. */
  readonly structureName: string;
  readonly outcome: CheckOutcome;
  /** The amount in the ledger, in cents. */
  readonly ledgerCents: number;
  /** Null if it could not be computed. */
  readonly computedCents: number | null;
  readonly steps: readonly CheckStep[];
  /** If it is not computable: what is missing. Otherwise null. */
  readonly reason: { readonly code: NotComputableReason; readonly message: string } | null;
  /**
   * The figures that nothing was compared with, so that they are the ledger's own: the views, or what goals came to. Null:
   * none.
   */
  readonly trusts: 'views' | 'goals' | null;
  /** Notes on facts that are not differences but should be checked. */
  readonly notes: readonly string[];
}
