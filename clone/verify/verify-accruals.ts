import { findViolations, type LedgerViolation } from '../../mocks/world/payouts/ledger-invariants.js';
import type { RuleProfile } from '../../mocks/world/store/rule-profile.js';
import type { TrackagoatClient } from '../../src/client.js';
import { checkNames } from '../check-names.js';
import { type PullProgress, Reader } from '../reader.js';
import type { Unknown } from '../unknown.js';
import type { AccrualCheck, CheckOutcome } from './accrual-check.js';
import { checkAccrual } from './check-accrual.js';
import { findMalformedPayment } from './find-malformed.js';
import { findUnpaidPeriods, type UnpaidPeriod } from './find-unpaid-periods.js';
import { readVerificationRows } from './read-verification-rows.js';
import { KnownRows, type RulesInput, type VerificationRows, VerifiedWorld } from './verified-world.js';

/** How a ledger is verified. */
export interface VerifyOptions {
  /** The rules to recompute by, as `calibrate` finds them. Default: those that docs/payouts.md describes. */
  readonly rules?: Partial<RuleProfile>;
  /** The organization's time zone, which no read shows: for rules with `period_zone: 'organization'`. Default: UTC. */
  readonly timezone?: string;
  /** Called after every answer; one that throws or rejects stops nothing. */
  readonly onProgress?: (progress: PullProgress) => unknown;
  /** Stops the reading. */
  readonly signal?: AbortSignal;
}

/**
 * `sound`: every accrual was recomputed to the same amount and the books hold together; `unproven`: no difference, but accruals
 * that could not be recomputed; `unsound`: accruals that are different, or books that do not hold together.
 */
export type Verdict = 'sound' | 'unproven' | 'unsound';

/** What a ledger came to when it was computed a second time. */
export interface Verification {
  readonly verdict: Verdict;
  /** The service's time when the ledger was read, ISO 8601. */
  readonly asOf: string;
  readonly rules: RuleProfile;
  /** Accruals by outcome, with their cents as exact decimal strings. */
  readonly totals: Readonly<Record<CheckOutcome, { readonly count: number; readonly cents: string }>>;
  /** What the ledger has beyond the recomputed amounts of different accruals (negative: short of them), cents. */
  readonly excessCents: string;
  /** Every accrual, in the order in which they were made. */
  readonly accruals: readonly AccrualCheck[];
  /** What in payments, lines and statuses does not fit together. */
  readonly books: readonly LedgerViolation[];
  /** Flat pay of periods that have ended and have no accrual. No error where the structure was archived or the assignment came later. */
  readonly unpaid: readonly UnpaidPeriod[];
  /** What could not be read or held together. */
  readonly unknown: readonly Unknown[];
  /** Requests that the reading took. */
  readonly requests: number;
}

const OPTION_NAMES = ['rules', 'timezone', 'onProgress', 'signal'];

/**
 * Computes every accrual a second time from what reads show (versions, assignments, videos, goals, `inputs_snapshot`) and holds
 * payments and statuses together. GETs only.
 *
 * @throws PullError when the key is refused or the service's limit is reached; ConfigurationError for options and rules that are not known.
 */
export async function verifyAccruals(goat: TrackagoatClient, options: VerifyOptions = {}): Promise<Verification> {
  checkNames('verifyAccruals', options, OPTION_NAMES);
  const reader = new Reader(options);
  const rows = await readVerificationRows(goat, reader);
  const verification = verifyRows(rows, options);
  return { ...verification, unknown: [...reader.unknown, ...verification.unknown], requests: reader.requests };
}

/** The same of rows that were read before. */
function verifyRows(all: VerificationRows, rules: RulesInput = {}): Omit<Verification, 'requests'> {
  const broken = all.rows.payments.flatMap((payment) => {
    const message = findMalformedPayment(payment);
    return message === null ? [] : [{ invariant: 'cents' as const, id: payment.id, message }];
  });
  const payments = all.rows.payments.filter(({ id }) => !broken.some((payment) => payment.id === id));
  const known = new KnownRows({ ...all, rows: { ...all.rows, payments } });
  const verified = VerifiedWorld.create(known, rules);
  const accruals = all.rows.accruals.map((accrual) => checkAccrual(verified, accrual));
  const { books: violations, unknown } = checkBooks(known, rules);
  const books = [...broken, ...violations];
  return {
    verdict: judge(accruals, books),
    asOf: all.now,
    rules: verified.profile,
    totals: {
      equal: sum(accruals, 'equal'),
      different: sum(accruals, 'different'),
      not_computable: sum(accruals, 'not_computable'),
    },
    excessCents: computeExcess(accruals),
    accruals,
    books,
    unpaid: findUnpaidPeriods(verified, all.rows.accruals),
    unknown,
  };
}

function judge(accruals: readonly AccrualCheck[], books: readonly LedgerViolation[]): Verdict {
  if (books.length > 0 || accruals.some(({ outcome }) => outcome === 'different')) return 'unsound';
  return accruals.every(({ outcome }) => outcome === 'equal') ? 'sound' : 'unproven';
}

function sum(
  checks: readonly AccrualCheck[],
  outcome: CheckOutcome,
): { readonly count: number; readonly cents: string } {
  const found = checks.filter((check) => check.outcome === outcome);
  const whole = found.filter(({ ledgerCents }) => Number.isSafeInteger(ledgerCents));
  const cents = whole.reduce((total, { ledgerCents }) => total + BigInt(ledgerCents), 0n);
  return { count: found.length, cents: String(cents) };
}

function computeExcess(checks: readonly AccrualCheck[]): string {
  let excess = 0n;
  for (const { outcome, ledgerCents, computedCents } of checks) {
    if (outcome === 'different' && computedCents !== null) excess += BigInt(ledgerCents) - BigInt(computedCents);
  }
  return String(excess);
}

/** Lines need not name their accrual; where they do not, what hangs on it cannot be held together. */
function checkBooks(
  known: KnownRows,
  rules: RulesInput,
): { readonly books: LedgerViolation[]; readonly unknown: Unknown[] } {
  const world = known.createWorld(known.complete, rules);
  // The pinned version is a step of each accrual.
  const violations = findViolations(world).filter(({ invariant }) => invariant !== 'pinned_version');
  const blind = [...world.tables.payoutPayments.values()].filter(({ payout_payment_lines: lines }) =>
    lines.some(({ accrual_id: id }) => id === undefined),
  );
  if (blind.length === 0) return { books: violations, unknown: [] };
  const needsLines = new Set(['paid_once', 'line_amount']);
  const unknown: Unknown = {
    code: 'filled_in',
    what: 'which accrual a line of a payment settles: the service does not show it',
    affects: 'whether paid accruals have a payment, and one only',
    ids: blind.map(({ id }) => id),
  };
  return { books: violations.filter(({ invariant }) => !needsLines.has(invariant)), unknown: [unknown] };
}
