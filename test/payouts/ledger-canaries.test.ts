import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdempotencyStore } from '../../mocks/api/idempotency.js';
import type { PayoutPaymentRow } from '../../mocks/world/store/rows.js';
import type { World } from '../../mocks/world/store/world.js';
import { type HarnessFlaws, ledgerProof } from './ledger-commands.js';

function onPayment(flaw: (world: World, payment: PayoutPaymentRow) => void): HarnessFlaws {
  return {
    sabotage: (world, { body, headers }) => {
      const payment = world.tables.payoutPayments.get(JSON.parse(body).data?.id ?? '');
      if (payment && headers['idempotency-replayed'] !== 'true') flaw(world, payment);
    },
  };
}

/** The status of the accruals behind a payment, set past the rules. */
function setAccruals(world: World, payment: PayoutPaymentRow, status: 'earned' | 'paid'): void {
  for (const line of payment.payout_payment_lines) {
    const accrual = world.tables.payoutAccruals.get(line.accrual_id);
    if (accrual) world.tables.payoutAccruals.put({ ...accrual, status });
  }
}

class Forgetful extends IdempotencyStore {
  override find(): undefined {
    return undefined;
  }
}

class Ageless extends IdempotencyStore {
  override find(apiKey: string, key: string) {
    return super.find(apiKey, key, Number.NEGATIVE_INFINITY);
  }
}

/** Tills that are wrong in one thing, by what they do wrong. */
const brokenTills: Readonly<Record<string, () => HarnessFlaws>> = {
  'pays twice on replay': () => ({ idempotency: new Forgetful() }),
  'replays a key after its 24 hours': () => ({ idempotency: new Ageless() }),
  'leaves accruals earned that it paid': () =>
    onPayment((world, payment) => {
      if (payment.status === 'paid') setAccruals(world, payment, 'earned');
    }),
  'leaves accruals paid when their payment is voided': () =>
    onPayment((world, payment) => {
      if (payment.status === 'voided') setAccruals(world, payment, 'paid');
    }),
  'drops the adjustment': () =>
    onPayment((world, payment) => world.tables.payoutPayments.put({ ...payment, payout_adjustments: [] })),
  'drops the lines when it voids': () =>
    onPayment((world, payment) => {
      if (payment.status === 'voided') world.tables.payoutPayments.put({ ...payment, payout_payment_lines: [] });
    }),
  'lowers an accrual to what was paid': () =>
    onPayment((world, payment) => {
      const [line] = payment.payout_payment_lines;
      const accrual = line && world.tables.payoutAccruals.get(line.accrual_id);
      if (!accrual || payment.payout_adjustments.length === 0) return;
      world.tables.payoutAccruals.put({ ...accrual, amount_cents: accrual.amount_cents + 1 });
    }),
};

it.each(Object.entries(brokenTills))('the proof of the ledger notices an API that %s', (_, flawsFor) => {
  // A seed with which each fails within nine runs.
  const check = { seed: 7, numRuns: 100, endOnFailure: true };
  expect(fc.check(ledgerProof(flawsFor), check).failed).toBe(true);
});
