import type { PayoutPaymentCreate, PayoutPaymentUpdate } from '../../../src/generated/entities.js';
import { notFound } from '../store/api-problem.js';
import type { PayoutAccrualRow, PayoutAdjustmentRow, PayoutPaymentLineRow, PayoutPaymentRow } from '../store/rows.js';
import { toCanonicalTime } from '../store/time-zone.js';
import { bornAs, checkTransition, transition, transitionAll } from '../store/transition.js';
import type { World } from '../store/world.js';
import { findAccrual, withStatus } from './accruals.js';
import { type CheckedPayment, checkPayment } from './check-payment.js';
import { warnPayout } from './rules/payout-warnings.js';

/** Called for every payment and every void, before the response of its call. */
interface LedgerWatch {
  onPayment?: ((world: World, payment: PayoutPaymentRow) => void) | undefined;
}

/** Set only by this repository's own test runs, which then check the books. */
export const ledgerWatch: LedgerWatch = {};

/** The payment with this id; refuses with 404. */
export function findPayment(world: World, id: string): PayoutPaymentRow {
  const payment = world.tables.payoutPayments.get(id);
  if (!payment) throw notFound('payout payment', id);
  return payment;
}

/**
 * Records a payment: one line per accrual, all of which become paid, and one adjustment of `total − due` if they
 * differ. Every refusal comes before the first change.
 */
export function createPayment(world: World, input: PayoutPaymentCreate): PayoutPaymentRow {
  const paidAt = input.paid_at === undefined ? world.now : toCanonicalTime(input.paid_at, 'paid_at');
  const plan = checkPayment(world, input);
  const id = world.newId();
  const lines: PayoutPaymentLineRow[] = [];
  for (const { id: accrualId, amount_cents: cents } of plan.accruals) {
    lines.push({ id: world.newId(), payment_id: id, accrual_id: accrualId, applied_amount_cents: cents });
  }
  const payment = world.tables.payoutPayments.add({
    id,
    project_id: plan.projectId,
    creator_id: plan.creatorId,
    method_id: plan.method?.id ?? null,
    method_name_snapshot: plan.method?.name ?? null,
    total_amount_cents: plan.total,
    currency: 'USD',
    status: bornAs('PaymentStatus', 'paid', 'createPayoutPayment'),
    paid_at: paidAt,
    payout_payment_lines: lines,
    payout_adjustments: createAdjustments(world, id, plan),
    metadata: input.metadata ?? {},
    readme: input.readme ?? null,
    created_at: world.now,
    updated_at: world.now,
  });
  move(world, plan.accruals, { to: 'paid', by: 'createPayoutPayment' });
  if (plan.accruals.length > 0 && plan.total < plan.due) warnOfUnderpayment(world, id, plan);
  ledgerWatch.onPayment?.(world, payment);
  return payment;
}

function warnOfUnderpayment(world: World, paymentId: string, { creatorId, due, total }: CheckedPayment): void {
  warnPayout(world, 'underpayment_closes_debt', () => [
    `Payment ${paymentId} pays creator ${creatorId} ${total} of ${due} cents due: ${due - total} cents are owed no more,`,
    'for every accrual of a payment becomes paid. Void it to owe them again.',
  ]);
}

function createAdjustments(world: World, paymentId: string, plan: CheckedPayment): PayoutAdjustmentRow[] {
  const difference = plan.total - plan.due;
  if (plan.accruals.length === 0 || difference === 0) return [];
  return [
    {
      id: world.newId(),
      payment_id: paymentId,
      amount_cents: difference,
      reason: difference > 0 ? 'overpayment' : 'underpayment',
    },
  ];
}

/**
 * Changes readme or metadata, or voids the payment: its accruals go back to earned; lines and adjustments stay for the
 * record. A second void is refused with 409 `invalid_transition`.
 */
export function updatePayment(world: World, id: string, input: PayoutPaymentUpdate): PayoutPaymentRow {
  const payment = findPayment(world, id);
  const changes = {
    metadata: input.metadata ?? payment.metadata,
    readme: input.readme === undefined ? payment.readme : input.readme,
    updated_at: world.now,
  };
  if (input.status === undefined) return world.tables.payoutPayments.put({ ...payment, ...changes });
  const step = { to: input.status, by: 'updatePayoutPayment' } as const;
  checkTransition('PaymentStatus', { from: payment.status, ...step });
  for (const line of payment.payout_payment_lines) {
    move(world, [findAccrual(world, line.accrual_id)], { to: 'earned', by: 'updatePayoutPayment' });
  }
  const table = world.tables.payoutPayments;
  const changed = transition({ schema: 'PaymentStatus', table }, payment, { ...step, changes });
  ledgerWatch.onPayment?.(world, changed);
  return changed;
}

function move(
  world: World,
  accruals: readonly PayoutAccrualRow[],
  step: { readonly to: 'paid' | 'earned'; readonly by: 'createPayoutPayment' | 'updatePayoutPayment' },
): void {
  const owner = { schema: 'AccrualStatus', table: world.tables.payoutAccruals } as const;
  transitionAll(owner, accruals, step, (accrual, status) => withStatus(accrual, status, world.now));
}
