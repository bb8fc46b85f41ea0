import { USUAL_CURRENCY } from '../../base/money/usual-currency.js';
import { checkClient } from '../../base/options/check-has.js';
import { verifyOptions } from '../../base/options/proof-options.js';
import { makeTable } from '../../base/values/typed-keys.js';
import { findViolations, type LedgerViolation } from '../../mocks/world/payouts/ledger-invariants.js';
import type { RuleProfile } from '../../mocks/world/store/rule-profile.js';
import type { TrackagoatClient } from '../../src/client/client.js';
import { findMalformedPayment } from '../evidence/cases/find-malformed.js';
import type { AccrualCheck, CheckOutcome } from '../evidence/cases/open-case.js';
import { readVerificationRows } from '../evidence/cases/read-verification-rows.js';
import { KnownRows, type RulesInput, type VerificationRows, VerifiedWorld } from '../evidence/cases/verified-world.js';
import { type DailyHistory, readDailyHistory } from '../evidence/clues/daily-history.js';
import { fillAdjustments, listBlindPayments } from '../read/complete-rows.js';
import { findHistoryZone } from '../read/read-history.js';
import type { OrganizationRows } from '../read/read-organization.js';
import { listGap, type PullProgress, Reader, type Unknown } from '../read/reader.js';
import { takeCloneOptions } from '../read/take-clone-options.js';
import { sumLedger } from './amounts.js';
import { checkAccrual } from './check-accrual.js';
import { type AgreeingChoice, findAgreeingChoice } from './find-agreeing-choice.js';
import { type EndedPeriod, findMissingAccruals, type UnduePeriod, type UnpaidPeriod } from './find-missing-accruals.js';
import { listPaidBeyond, type PaidBeyond } from './list-paid-beyond.js';
import { nameRows } from './name-rows.js';

/** How a ledger is verified. */
export interface VerifyOptions {
  /** The rule choices for the computation. Default: the rules in docs/payouts.md. */
  readonly rules?: Partial<RuleProfile>;
  /** The organization's time zone, which no read shows: for rules with `period_zone: 'organization'`. Default: UTC. */
  readonly timezone?: string;
  /**
   * Also reads the daily history, on which pay by views and by goals depends: one request per video for views, four
   * more for goals of engagement, and two per creator for goals of followers. It shows whether the views of an accrual
   * and the results of its goals are possible, and which pay is missing. Default: false.
   */
  readonly history?: boolean;
  /** Called after every response. Its errors and rejections are ignored. */
  readonly onProgress?: (progress: PullProgress) => unknown;
  /** Stops the reading. */
  readonly signal?: AbortSignal;
}

/**
 * `sound`: every accrual was recomputed to the same amount, none is missing and the books balance. `consistent`: the
 * same, given the figures of `trusted`, which are the ledger's own (`history: true` checks them). `unproven`: no
 * difference, but some accruals could not be recomputed or may be missing, a payment may be another one made twice,
 * `unknown` is not empty, or the ledger is.
 * `unsound`: accruals differ or are certainly missing, or the books do not balance.
 */
export type Verdict = 'sound' | 'consistent' | 'unproven' | 'unsound';

/** The result of computing a ledger a second time. */
export interface Verification {
  readonly verdict: Verdict;
  /** The service's time when the ledger was read, ISO 8601. */
  readonly asOf: string;
  /** The rules that it computed with. */
  readonly rules: RuleProfile;
  /**
   * If accruals differ: the one rule choice under which every accrual that can be recomputed would agree. Only a person
   * knows whether it is the organization's setting, so it does not change the verdict. Null if fewer than two differ, or
   * if no choice explains all of them alone, or more than one does.
   */
  readonly wouldAgree: AgreeingChoice | null;
  /** The currency of every accrual, such as `USD`; null if they are in several, or in another one than their rules. */
  readonly currency: string | null;
  /**
   * Accruals by outcome, with their cents as exact decimal strings. `cents` is null if `currency` is: amounts in several
   * currencies do not add up.
   */
  readonly totals: Readonly<Record<CheckOutcome, { readonly count: number; readonly cents: string | null }>>;
  /**
   * The surplus of the ledger over the recomputed amounts of different accruals (negative: a shortfall), cents. Null if
   * `currency` is.
   */
  readonly excessCents: string | null;
  /**
   * Money that live payments paid beyond what was earned, oldest first: it breaks no rule, and no rule of pay explains
   * it.
   */
  readonly paidBeyond: readonly PaidBeyond[];
  /** The figures taken from the ledger, because nothing was compared with them. */
  readonly trusted: {
    /** The accruals whose views, or results of goals, are the ledger's own figures; `trusts` says which. */
    readonly accruals: readonly string[];
    /** Ended periods without an accrual that would come to something by the views and goals of now. */
    readonly periods: readonly EndedPeriod[];
  };
  /** Every accrual, in the order in which they were made. */
  readonly accruals: readonly AccrualCheck[];
  /** The contradictions in payments, lines and statuses. */
  readonly books: readonly LedgerViolation[];
  /** Periods that must have been paid according to the rows, and have no accrual. */
  readonly unpaid: readonly UnpaidPeriod[];
  /** Periods that have ended and that the service has yet to evaluate. */
  readonly waiting: readonly UnduePeriod[];
  /** The names of rows, by their ids. Text by others. */
  readonly names: Readonly<Record<string, string>>;
  /** The rows that could not be read or matched. */
  readonly unknown: readonly Unknown[];
  /** Requests that the reading took. */
  readonly requests: number;
}

/**
 * Computes every accrual a second time from the data that reads show (versions, assignments, videos, goals,
 * `inputs_snapshot`), and compares payments and statuses. It sends only GETs.
 *
 * @throws PullError if the key is refused or the service's limit is reached; RangeError for unknown options and rules.
 * @example
 * ```ts
 * const { verdict, totals } = await verifyAccruals(goat);
 * console.log(verdict, totals);
 * ```
 */
export async function verifyAccruals(goat: TrackagoatClient, given: VerifyOptions = {}): Promise<Verification> {
  const options = takeCloneOptions('verifyAccruals', given, verifyOptions);
  checkClient('verifyAccruals: the client', goat);
  const reader = new Reader(options);
  const rows = await readVerificationRows(goat, reader);
  const zone = findHistoryZone(options.rules, options.timezone);
  const history = options.history
    ? await readDailyHistory(goat, reader, { known: new KnownRows(rows), zone })
    : undefined;
  const verification = verifyRows(rows, options, history);
  const unknown = [...reader.unknown, ...verification.unknown];
  const isEmpty = rows.rows.accruals.length === 0 && rows.rows.payments.length === 0;
  const verdict = judge({ ...verification, unknown }, isEmpty);
  return { ...verification, verdict, unknown, requests: reader.requests };
}

type Compared = Omit<Verification, 'requests' | 'verdict'>;

/** Compares rows that were read before. */
function verifyRows(all: VerificationRows, rules: RulesInput, history?: DailyHistory): Compared {
  const twice = [...findListedTwice(all.rows.accruals), ...findListedTwice(all.rows.payments)];
  const broken = all.rows.payments.flatMap((payment) => {
    const message = findMalformedPayment(payment);
    return message === null ? [] : [{ invariant: 'cents' as const, id: payment.id, message }];
  });
  const payments = all.rows.payments.filter(({ id }) => !broken.some((payment) => payment.id === id));
  const known = new KnownRows({ ...all, rows: { ...all.rows, payments } });
  const verified = VerifiedWorld.create(known, rules);
  const accruals = all.rows.accruals.map((accrual) => checkAccrual(verified, accrual, history));
  const { books: violations, unknown } = checkBooks(known, rules);
  const books = [...twice, ...broken, ...violations];
  const currency = findCurrency(accruals);
  const { unpaid, waiting, trusted } = findMissingAccruals(verified, history);
  return {
    asOf: all.now,
    rules: verified.profile,
    wouldAgree: findAgreeingChoice(accruals, rules.rules ?? {}, (tried) => {
      const other = VerifiedWorld.create(known, { ...rules, rules: tried });
      return (accrual) => checkAccrual(other, accrual, history);
    }),
    currency,
    totals: makeTable(['equal', 'different', 'not_computable'], (outcome) => sum(accruals, outcome, currency)),
    excessCents: currency === null ? null : computeExcess(accruals),
    paidBeyond: listPaidBeyond(payments),
    trusted: {
      accruals: accruals.flatMap(({ trusts, accrual: { id } }) => (trusts === null ? [] : [id])),
      periods: trusted,
    },
    accruals,
    books,
    unpaid,
    waiting,
    names: nameRows(all.rows),
    unknown: [...unknown, ...listUnasked(known)],
  };
}

/** Without assignments it is unknown which accruals should exist. */
function listUnasked({ rows, showsAssignments }: KnownRows): Unknown[] {
  if (showsAssignments || rows.assignments.length === 0) return [];
  return [
    {
      code: 'not_offered',
      what: 'from when to when creators are assigned: assignments are shown without it',
      affects: 'accruals that are missing: none was looked for',
      ids: [],
    },
  ];
}

/** A gap proves nothing, and neither does an empty ledger. */
function judge({ accruals, books, unpaid, unknown, trusted, paidBeyond }: Compared, isEmpty: boolean): Verdict {
  if (books.length > 0 || accruals.some(({ outcome }) => outcome === 'different')) return 'unsound';
  if (unpaid.some(({ isProven }) => isProven)) return 'unsound';
  const isEqual = accruals.every(({ outcome }) => outcome === 'equal');
  const mayRepeat = paidBeyond.some(({ repeats }) => repeats !== null);
  if (!isEqual || isEmpty || mayRepeat || unpaid.length > 0 || unknown.length > 0) return 'unproven';
  return trusted.accruals.length + trusted.periods.length > 0 ? 'consistent' : 'sound';
}

/** Each row is listed once, because a second one of the same id would hide the first. */
function findListedTwice(rows: readonly { readonly id: string }[]): LedgerViolation[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }) => {
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [{ invariant: 'listed_once' as const, id, message: 'is listed twice' }] : [];
  });
}

/** The one currency of the accruals and of their rules, or null. */
function findCurrency(checks: readonly AccrualCheck[]): string | null {
  const [only = USUAL_CURRENCY, ...more] = sumLedger(checks).keys();
  const isOther = checks.some(({ steps }) => steps.some(({ step, agrees }) => step === 'currency' && agrees === false));
  return more.length > 0 || isOther ? null : only;
}

function sum(
  checks: readonly AccrualCheck[],
  outcome: CheckOutcome,
  currency: string | null,
): { readonly count: number; readonly cents: string | null } {
  const found = checks.filter((check) => check.outcome === outcome);
  return {
    count: found.length,
    cents: currency === null ? null : String(sumLedger(found).get(currency) ?? 0n),
  };
}

function computeExcess(checks: readonly AccrualCheck[]): string {
  let excess = 0n;
  for (const { outcome, ledgerCents, computedCents } of checks) {
    if (outcome === 'different' && computedCents !== null) excess += BigInt(ledgerCents) - BigInt(computedCents);
  }
  return String(excess);
}

/** Lines need not name their accrual. If they do not, the checks that depend on it are skipped. */
function checkBooks(
  known: KnownRows,
  rules: RulesInput,
): { readonly books: LedgerViolation[]; readonly unknown: Unknown[] } {
  const world = known.createWorld(known.complete, rules);
  // The pinned version is a step of each accrual.
  const violations = findViolations(world).filter(({ invariant }) => invariant !== 'pinned_version');
  const blind = listBlindPayments(known.rows.payments, 'whether paid accruals have a payment, and one only');
  const { unknown: silent } = fillAdjustments(known.rows.payments);
  const filled = new Set(silent.flatMap(({ ids }) => ids));
  const certain = violations.filter(({ invariant, id }) => invariant !== 'adjustment' || !filled.has(id));
  const currencies = checkCurrencies(known.rows);
  const unknown = [...blind, ...silent, ...currencies.unknown];
  const needsLines = new Set(blind.length === 0 ? [] : ['paid_once', 'line_amount', 'payee']);
  const shown = certain.filter(({ invariant }) => !needsLines.has(invariant));
  return { books: [...shown, ...currencies.books], unknown };
}

/** The payments in another currency than the accruals that they settle, and those whose currency is not shown. */
function checkCurrencies({ accruals, payments }: Pick<OrganizationRows, 'accruals' | 'payments'>): {
  readonly books: LedgerViolation[];
  readonly unknown: Unknown[];
} {
  const currencies = new Map(accruals.map(({ id, currency = USUAL_CURRENCY }) => [id, currency]));
  const books: LedgerViolation[] = [];
  const silent: string[] = [];
  for (const { id, currency: paid, payout_payment_lines: lines } of payments) {
    const owed = new Map(
      (lines ?? []).flatMap(({ accrual_id: accrual = '' }) => {
        const its = currencies.get(accrual);
        return its === undefined ? [] : [[its, accrual] as const];
      }),
    );
    // A payment that names no currency may be in that of its accruals, if they have one only.
    if ((paid ?? null) === null && owed.size <= 1) {
      if (owed.size === 1 && !owed.has(USUAL_CURRENCY)) silent.push(id);
    } else {
      for (const [its, accrual] of owed) {
        if (its === paid) continue;
        const message = `is in ${paid ?? 'one currency'}, and settles accrual ${accrual}, which is in ${its}`;
        books.push({ invariant: 'currency', id, message });
      }
    }
  }
  const what = 'the currency of payments: the service does not show it';
  return {
    books,
    unknown: listGap(silent, { code: 'filled_in', what, affects: 'whether they are in that of their accruals' }),
  };
}
