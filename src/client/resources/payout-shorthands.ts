import type {
  PayoutAccrual,
  PayoutAccrualsResource,
  PayoutPayment,
  PayoutPaymentsResource,
  Uuid,
} from '../../generated/resources.js';
import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';

/** The pay that creators have earned, in cents. Only the service makes accruals; a person can reject or void them. */
export interface PayoutAccruals extends PayoutAccrualsResource {
  /**
   * Refuses an earned accrual for good: it is never computed again.
   * @param id - The id of the accrual.
   * @throws ConflictError 409 accrual_paid: void the payment instead.
   */
  reject(id: Uuid, options?: CallOptions): ApiPromise<PayoutAccrual>;
  /**
   * Cancels an earned accrual for good: it is never computed again.
   * @param id - The id of the accrual.
   * @throws ConflictError 409 accrual_paid: void the payment instead.
   */
  void(id: Uuid, options?: CallOptions): ApiPromise<PayoutAccrual>;
}

/** Records of money that was paid, in cents, and of the accruals that it settles. */
export interface PayoutPayments extends PayoutPaymentsResource {
  /**
   * Voids a payment for good. Its accruals are earned again and can be paid again.
   * @param id - The id of the payment.
   * @throws ConflictError 409 invalid_transition if it is voided already.
   */
  void(id: Uuid, options?: CallOptions): ApiPromise<PayoutPayment>;
}

/** The changes of status that have a separate method. */
export function withAccrualShorthands(resource: PayoutAccrualsResource): PayoutAccruals {
  return {
    ...resource,
    reject: (id, options) => resource.update(id, { status: 'rejected' }, options),
    void: (id, options) => resource.update(id, { status: 'voided' }, options),
  };
}

/** The change of status that has a separate method. */
export function withPaymentShorthands(resource: PayoutPaymentsResource): PayoutPayments {
  return { ...resource, void: (id, options) => resource.update(id, { status: 'voided' }, options) };
}
