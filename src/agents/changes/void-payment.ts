import { writeCount } from '../../../base/options/write-count.js';
import type { PayoutAccrual, PayoutPayment } from '../../generated/resources.js';
import { earnedBy } from '../../workflows/find/read-earned.js';
import { sumCents } from '../../workflows/payments/cents.js';
import { paymentRecord } from '../../workflows/payments/payment-record.js';
import type { Run } from '../../workflows/run/run.js';
import { amountText } from '../text/money-text.js';
import { type ChangeHandler, planChanged } from './change-handler.js';
import type { VoidPayment } from './change-plan.js';

/** Voids a payment and keeps the reason in its metadata. */
export const voidPayment: ChangeHandler<VoidPayment> = {
  async check(run, change) {
    const now = await read(run, change);
    if (now.total_amount_cents !== change.totalCents) throw planChanged(`the payment ${now.id} has another amount`);
  },
  async apply(run, { paymentId, reason }) {
    const { status, metadata } = await read(run, { paymentId });
    if (status === 'voided') return;
    const body = { status: 'voided', metadata: { ...metadata, void_reason: reason } } as const;
    await run.call('voiding the payment', (options) => run.goat.payoutPayments.update(paymentId, body, options));
  },
  async inspect(run, change) {
    const payment = await read(run, change);
    const { id, status } = payment;
    const owed = await readOwedAgain(run, change);
    return {
      isDone: status === 'voided',
      lines: [`payment ${id}: ${status}`, ...owedText(owed, change)],
      found: {
        payment: paymentRecord(payment),
        owed_again: owed.map((row) => ({ id: row.id, cents: row.amount_cents })),
      },
    };
  },
};

function read(run: Run, { paymentId }: Pick<VoidPayment, 'paymentId'>): Promise<PayoutPayment> {
  return run.call('reading the payment', (options) => run.goat.payoutPayments.get(paymentId, options));
}

/** The accruals that are owed again, as the ledger has them. */
async function readOwedAgain(run: Run, { creatorId, accrualIds }: VoidPayment): Promise<readonly PayoutAccrual[]> {
  if (creatorId === null) return [];
  return (await earnedBy(run, creatorId)).filter(({ id }) => accrualIds.includes(id));
}

function owedText(owed: readonly PayoutAccrual[], { accrualIds }: VoidPayment): string[] {
  const [first] = owed;
  if (!first) return [];
  const cents = sumCents(owed.map((accrual) => accrual.amount_cents));
  return [
    `${owed.length} of ${writeCount(accrualIds.length, 'accrual')} ${owed.length === 1 ? 'is' : 'are'} owed again: ${amountText(cents, first.currency)}`,
  ];
}
