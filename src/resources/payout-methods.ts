import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Body, Query } from '../http/operation-types.js';
import type { Caller } from './caller.js';
import type { Deleted, PayoutMethod } from './entities.js';

/** Ways to pay (contract §5). */
export const payoutMethodsResource = ({ call, list }: Caller) => ({
  /** Active methods; disabled ones too with `include_disabled`. */
  list: (query?: Query<'listPayoutMethods'>, options?: ListOptions): ListPromise<PayoutMethod> =>
    list('listPayoutMethods', { query }, options),
  create: (body: Body<'createPayoutMethod'>, options?: CallOptions): ApiPromise<PayoutMethod> =>
    call('createPayoutMethod', { body }, options),
  get: (id: string, options?: CallOptions): ApiPromise<PayoutMethod> =>
    call('getPayoutMethod', { path: { id } }, options),
  update: (id: string, body: Body<'updatePayoutMethod'>, options?: CallOptions): ApiPromise<PayoutMethod> =>
    call('updatePayoutMethod', { path: { id }, body }, options),
  /** Removes a custom method; payments keep its name. 409 default_method. */
  delete: (id: string, options?: CallOptions): ApiPromise<Deleted> =>
    call('deletePayoutMethod', { path: { id } }, options),
});
