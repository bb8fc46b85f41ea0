import type { Mock } from '../mocks/control/mock.js';
import { formatMoney } from '../money/format-money.js';
import type { PayoutMethod, PayoutPayment } from '../src/generated/resources.js';
import { readRows, send } from './read-world.js';
import type { Interlude } from './schedule.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The cron runs at :15; a minute later it has run for certain. */
const AFTER_TICK = 16 * MINUTE;

/** What happened beside the workers. */
export interface Aside {
  /** In words. */
  readonly told: string;
  /** The row that a person changed; null for the clock. */
  readonly id: string | null;
}

/** Does what a person or the clock does between two requests; null when there was nothing to do. */
export function applyInterlude(mock: Mock, interlude: Interlude): Aside | null {
  switch (interlude) {
    case 'tick': {
      const now = Date.parse(mock.clock.now);
      const tick = Math.ceil((now - AFTER_TICK) / HOUR) * HOUR + AFTER_TICK;
      mock.clock.to(new Date(tick > now ? tick : tick + HOUR));
      return { told: `the clock passes a tick of the cron: it is ${mock.clock.now}`, id: null };
    }
    case 'void_payment': {
      const payment = readRows<PayoutPayment>(mock, '/payout-payments').find(({ status }) => status === 'paid');
      if (!payment) return null;
      send(mock, 'PATCH', `/payout-payments/${payment.id}`, { status: 'voided' });
      return {
        told: `a person voids the payment of ${formatMoney(payment.total_amount_cents, payment)}`,
        id: payment.id,
      };
    }
    case 'reject_accrual': {
      const accrual = readRows<{ id: string; amount_cents: number; currency: string }>(
        mock,
        '/payout-accruals?status=earned',
      ).at(-1);
      if (!accrual) return null;
      send(mock, 'PATCH', `/payout-accruals/${accrual.id}`, { status: 'rejected' });
      return { told: `a person rejects an accrual of ${formatMoney(accrual.amount_cents, accrual)}`, id: accrual.id };
    }
    case 'disable_method': {
      const used = readRows<PayoutPayment>(mock, '/payout-payments').find(({ method_id }) => method_id !== null);
      const methods = readRows<PayoutMethod>(mock, '/payout-methods');
      const method = methods.find(({ id }) => id === used?.method_id) ?? methods.at(-1);
      if (!method) return null;
      send(mock, 'PATCH', `/payout-methods/${method.id}`, { is_active: false });
      return { told: `a person disables ${method.name}`, id: method.id };
    }
    default:
      return null;
  }
}

/** Enables again what a person disabled, so that the calm end of a run can settle what is owed. */
export function endInterludes(mock: Mock): void {
  for (const { id, is_active } of readRows<PayoutMethod>(mock, '/payout-methods?include_disabled=1')) {
    if (!is_active) send(mock, 'PATCH', `/payout-methods/${id}`, { is_active: true });
  }
}
