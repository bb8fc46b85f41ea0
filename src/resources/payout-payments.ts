import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Body, Query } from '../http/operation-types.js';
import type { Caller } from './caller.js';
import type { PayoutPayment } from './entities.js';
import type { PayoutPaymentCreate } from './request-bodies.js';

/** Money paid, in cents (contract §5, §6). */
export const payoutPaymentsResource = ({ call, list }: Caller) => {
  const update = (id: string, body: Body<'updatePayoutPayment'>, options?: CallOptions): ApiPromise<PayoutPayment> =>
    call('updatePayoutPayment', { path: { id }, body }, options);
  return {
    /** Payments of all projects, newest first, voided ones too; `from` and `to` are days of `paid_at`. */
    list: (query?: Query<'listPayoutPayments'>, options?: ListOptions): ListPromise<PayoutPayment> =>
      list('listPayoutPayments', { query }, options),
    /**
     * Records a payment: for chosen accruals (`accrual_ids`), for all that is earned (`auto_apply_outstanding`), or for
     * neither (a bonus or an ad-hoc payment). All attempts carry one idempotency key, so a retry cannot pay twice; keep
     * your own in `options.idempotencyKey` to be safe across restarts too.
     */
    create: (body: PayoutPaymentCreate, options?: CallOptions): ApiPromise<PayoutPayment> =>
      call('createPayoutPayment', { body }, options),
    /** One payment with its lines and adjustments, in cents; 404 not_found. */
    get: (id: string, options?: CallOptions): ApiPromise<PayoutPayment> =>
      call('getPayoutPayment', { path: { id } }, options),
    /** Voids a payment or changes its notes. */
    update,
    /** Voids a payment; its accruals are earned again. 409 invalid_transition the second time. */
    void: (id: string, options?: CallOptions): ApiPromise<PayoutPayment> => update(id, { status: 'voided' }, options),
  };
};
