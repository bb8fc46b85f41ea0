import { writeCount } from '../../../base/options/write-count.js';
import type { PayoutAccrual } from '../../generated/resources.js';
import { earnedBy } from '../../workflows/find/read-earned.js';
import { readAccrual, readPaymentRow } from '../../workflows/find/read-rows.js';
import { sumCents } from '../../workflows/payments/cents.js';
import { paymentRecord } from '../../workflows/payments/payment-record.js';
import { planChanged } from '../../workflows/payments/throw-if-changed.js';
import { rejectAccrualsBy } from '../../workflows/review/reject-accruals.js';
import type { Run } from '../../workflows/run/run.js';
import { amountText } from '../text/pay-text.js';
import type { ChangeKind, RejectAccruals, SwitchMethod, VoidPayment } from './change-plan.js';

/** Voids a payment and keeps the reason in its metadata. */
export const voidPayment: ChangeKind<VoidPayment> = {
  title: () => 'Approve undoing a payment',
  planner: 'plan_undo_payment',
  moves: null,
  async check(run, change) {
    const now = await readPaymentRow(run, change.paymentId);
    if (now.total_amount_cents !== change.totalCents) throw planChanged(`the payment ${now.id} has another amount`);
  },
  async apply(run, { paymentId, reason }) {
    const { status, metadata } = await readPaymentRow(run, paymentId);
    if (status === 'voided') return;
    const body = { status: 'voided', metadata: { ...metadata, void_reason: reason } } as const;
    await run.call('voiding the payment', (options) => run.goat.payoutPayments.update(paymentId, body, options));
  },
  async inspect(run, change) {
    const payment = await readPaymentRow(run, change.paymentId);
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

/** Rejects or voids accruals. */
export const rejectAccruals: ChangeKind<RejectAccruals> = {
  title: ({ status }) => (status === 'rejected' ? 'Approve rejecting what is owed' : 'Approve voiding what is owed'),
  planner: 'plan_reject_accruals',
  moves: null,
  async check(run, { accruals, status }) {
    for (const { id, cents } of accruals) {
      const now = await readAccrual(run, id);
      if (now.status !== 'earned' && now.status !== status) throw planChanged(`the accrual ${id} is ${now.status}`);
      if (now.amount_cents !== cents) throw planChanged(`the accrual ${id} has another amount`);
    }
  },
  async apply(run, { accruals, status }) {
    await rejectAccrualsBy(run, { accrualIds: accruals.map(({ id }) => id), status });
  },
  async inspect(run, { accruals, status }) {
    const lines: string[] = [];
    const found: object[] = [];
    let open = 0;
    for (const { id } of accruals) {
      const now = await readAccrual(run, id);
      if (now.status !== status) open += 1;
      lines.push(`accrual ${id}: ${now.status}`);
      found.push({ id, creator_id: now.creator_id, status: now.status, amount_cents: now.amount_cents });
    }
    return { isDone: open === 0, lines, found: { accruals: found } };
  },
};

/** Enables or disables a payout method. */
export const switchMethod: ChangeKind<SwitchMethod> = {
  title: ({ active }) => `Approve ${active ? 'enabling' : 'disabling'} a payout method`,
  planner: 'plan_change',
  moves: null,
  async check(run, change) {
    const { name } = await readMethod(run, change);
    if (name !== change.name)
      throw planChanged(`the method ${JSON.stringify(change.name)} is called ${JSON.stringify(name)} now`);
  },
  async apply(run, change) {
    const { methodId, active } = change;
    if ((await readMethod(run, change)).is_active === active) return;
    const body = { is_active: active };
    await run.call('changing the method', (options) => run.goat.payoutMethods.update(methodId, body, options));
  },
  async inspect(run, change) {
    const { is_active } = await readMethod(run, change);
    return {
      isDone: is_active === change.active,
      lines: [`method ${change.methodId}: ${is_active ? 'enabled' : 'disabled'}`],
      found: { method_id: change.methodId, is_active },
    };
  },
};

function readMethod(run: Run, { methodId }: SwitchMethod) {
  return run.call('reading the method', (options) => run.goat.payoutMethods.get(methodId, options));
}
