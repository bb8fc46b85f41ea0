import { findCriterion } from '../../../mocks/world/payouts/criteria/criteria.js';
import type { PayoutAccrual, PayoutPayment, PayoutStructureVersion } from '../../../src/generated/resources.js';
import { accrualStatusValues, paymentStatusValues } from '../../../src/generated/transitions.js';

const IDS = ['id', 'creator_id', 'structure_id', 'structure_version_id'] as const;
const TIMES = ['period_start_at', 'period_end_at'] as const;

/** The part of an accrual that does not match the spec and makes computing impossible; null if it is well-formed. */
export function findMalformed(accrual: PayoutAccrual): string | null {
  for (const name of IDS) {
    if (typeof accrual[name] !== 'string' || accrual[name] === '')
      return `${name} is ${say(accrual[name])}, not an id.`;
  }
  for (const name of TIMES) {
    if (typeof accrual[name] !== 'string' || Number.isNaN(Date.parse(accrual[name])))
      return `${name} is ${say(accrual[name])}, not a time.`;
  }
  const { amount_cents: cents, inputs_snapshot: inputs } = accrual;
  if (!Number.isSafeInteger(cents)) return `amount_cents is ${say(cents)}, not a whole number of cents.`;
  if (!STATUSES.includes(accrual.status)) return `status is ${say(accrual.status)}, which is not known.`;
  if (typeof inputs !== 'object') return `inputs_snapshot is ${say(inputs)}, not an object or null.`;
  return null;
}

/** The part of a rule that makes computing impossible; null if it is well-formed. */
export function findMalformedRule(version: PayoutStructureVersion): string | null {
  const { period, criteria_type: type, amount_cents: cents, proration_mode: proration } = version;
  if (!PERIODS.includes(period)) return `The rule's period is ${say(period)}, which is not known.`;
  if (!findCriterion(type)) return `The rule's criteria_type is ${say(type)}, which is not known.`;
  if (!PRORATIONS.includes(proration)) return `The rule's proration_mode is ${say(proration)}, which is not known.`;
  return Number.isSafeInteger(cents) ? null : `The rule's amount_cents is ${say(cents)}, not a whole number of cents.`;
}

const STATUSES: readonly string[] = accrualStatusValues;
const PAYMENT_STATUSES: readonly string[] = paymentStatusValues;
type Version = PayoutStructureVersion;
// As tables, because a table that lacks a value does not compile.
const PERIODS = Object.keys({ daily: 1, weekly: 1, monthly: 1 } satisfies Record<Version['period'], 1>);
const PRORATIONS = Object.keys({ none: 1, daily: 1 } satisfies Record<Version['proration_mode'], 1>);

/**
 * The part of a payment that does not match the spec and makes comparing the books impossible; null if it is
 * well-formed.
 */
export function findMalformedPayment(payment: PayoutPayment): string | null {
  const { total_amount_cents: total, payout_payment_lines: lines, payout_adjustments: adjustments } = payment;
  const amounts: unknown[] = [
    total,
    ...(lines ?? []).map(({ applied_amount_cents: cents }) => cents),
    ...(adjustments ?? []).map(({ amount_cents: cents }) => cents ?? 0),
  ];
  if (!PAYMENT_STATUSES.includes(payment.status)) return `has the status ${say(payment.status)}, which is not known`;
  const broken = amounts.filter((cents) => !Number.isSafeInteger(cents));
  // One that is missing is undefined, so their number is what counts.
  return broken.length === 0 ? null : `has the amount ${say(broken[0])}, which is not a whole number of cents`;
}

function say(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
