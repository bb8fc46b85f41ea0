import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Body, Query } from '../http/operation-types.js';
import type { Caller } from './caller.js';
import type { PayoutAccrual } from './entities.js';

/** What creators have earned, in cents; made by the service alone (contract §5, §6). */
export const payoutAccrualsResource = ({ call, list }: Caller) => {
  const update = (id: string, body: Body<'updatePayoutAccrual'>, options?: CallOptions): ApiPromise<PayoutAccrual> =>
    call('updatePayoutAccrual', { path: { id }, body }, options);
  return {
    /** What creators earned, newest first; `{creator_id, status: 'earned'}` is what one is owed, in cents. */
    list: (query?: Query<'listPayoutAccruals'>, options?: ListOptions): ListPromise<PayoutAccrual> =>
      list('listPayoutAccruals', { query }, options),
    /** One accrual: `amount_cents` after proration, and in `inputs_snapshot` what it was computed from. */
    get: (id: string, options?: CallOptions): ApiPromise<PayoutAccrual> =>
      call('getPayoutAccrual', { path: { id } }, options),
    /** Sets the status of an earned accrual to rejected or voided; both are final (contract §3). */
    update,
    /** Refuses an earned accrual for good. 409 accrual_paid: void the payment instead. */
    reject: (id: string, options?: CallOptions): ApiPromise<PayoutAccrual> =>
      update(id, { status: 'rejected' }, options),
    /** Cancels an earned accrual for good. 409 accrual_paid: void the payment instead. */
    void: (id: string, options?: CallOptions): ApiPromise<PayoutAccrual> => update(id, { status: 'voided' }, options),
  };
};
