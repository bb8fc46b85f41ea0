// Runs before every test file: each payment and each void of a mock is checked against the books before the response.
import { findViolations } from '../../mocks/world/payouts/ledger-invariants.js';
import { ledgerWatch } from '../../mocks/world/payouts/payments.js';

ledgerWatch.onPayment = (world, payment) => {
  const { payoutAccruals, payoutPayments } = world.tables;
  const { creator_id: creatorId, payout_payment_lines: lines } = payment;
  const accruals = lines.flatMap(({ accrual_id }) => payoutAccruals.get(accrual_id) ?? []);
  const payments = creatorId === null || lines.length === 0 ? [payment] : payoutPayments.by('creator_id', creatorId);
  // Earlier defects come from the test itself.
  const touched = new Set([payment.id, ...accruals.map(({ id }) => id)]);
  const violations = findViolations(world, { payments, accruals }).filter(({ id }) => touched.has(id));
  if (violations.length > 0)
    throw new Error(`The books do not hold after ${payment.status}: ${JSON.stringify(violations)}`);
};
