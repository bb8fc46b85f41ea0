import { findViolations } from '../../mocks/world/payouts/ledger-invariants.js';
import { RULE_VARIANTS } from '../../mocks/world/store/rule-profile.js';
import { findMalformed, findMalformedPayment } from '../evidence/cases/find-malformed.js';
import type { KnownRows } from '../evidence/cases/verified-world.js';
import type { Clue } from '../evidence/clues/clue.js';

/** The clues of payments, lines and adjustments about one choice: the debt that a payment of less than is due leaves. */
export function listPaymentClues(known: KnownRows): Clue[] {
  return RULE_VARIANTS.underpayments.flatMap((underpayments) =>
    contradictPayments(known, underpayments).map(({ id, message }) => ({
      options: ['underpayments'],
      id,
      kind: 'certain',
      explain: (view) => (view.profile.underpayments === underpayments ? message : null),
    })),
  );
}

interface Found {
  readonly id: string;
  readonly message: string;
}

function contradictPayments(known: KnownRows, underpayments: 'close_debt' | 'leave_open'): Found[] {
  const world = known.createWorld(known.complete, { rules: { underpayments } });
  const unsure = listUnsure(known);
  const found = findViolations(world)
    .filter(({ invariant }) => invariant === 'paid_once' || invariant === 'line_amount')
    .filter(({ id }) => unsure !== null && !unsure.has(id))
    .map(({ id, message }) => ({ id, message: `books: ${message}` }));
  if (underpayments === 'close_debt') return found;
  const short = [...world.tables.payoutPayments.values()].filter(
    ({ payout_payment_lines: lines, payout_adjustments: adjustments }) =>
      lines.length > 0 && adjustments.some(({ amount_cents: cents }) => cents < 0),
  );
  const adjusted = short.map(({ id, status }) => ({
    id,
    message: `books: a ${status} payment of less than is due has an adjustment`,
  }));
  return [...found, ...adjusted];
}

/**
 * The accruals and payments that cannot be used because they do not match the spec; null if lines do not name their
 * accrual.
 */
function listUnsure({ rows }: KnownRows): Set<string> | null {
  const broken = new Set(rows.accruals.filter((row) => findMalformed(row) !== null).map(({ id }) => id));
  for (const payment of rows.payments) {
    const named = (payment.payout_payment_lines ?? []).map(({ accrual_id: id }) => id);
    if (named.includes(undefined)) return null;
    const isBroken = findMalformedPayment(payment) !== null || named.some((id) => broken.has(id ?? ''));
    if (isBroken) for (const id of [payment.id, ...named]) broken.add(id ?? '');
  }
  return broken;
}
