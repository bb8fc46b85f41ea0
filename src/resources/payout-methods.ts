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
  /** Makes a method for the whole organization, its name up to 100 characters. 402 at the plan's cap of active ones. */
  create: (body: Body<'createPayoutMethod'>, options?: CallOptions): ApiPromise<PayoutMethod> =>
    call('createPayoutMethod', { body }, options),
  /** One method, disabled or not; 404 not_found. */
  get: (id: string, options?: CallOptions): ApiPromise<PayoutMethod> =>
    call('getPayoutMethod', { path: { id } }, options),
  /** Changes name, is_active, icon_path, metadata (replaced whole) or readme; payments keep the old name. */
  update: (id: string, body: Body<'updatePayoutMethod'>, options?: CallOptions): ApiPromise<PayoutMethod> =>
    call('updatePayoutMethod', { path: { id }, body }, options),
  /** Removes a custom method; payments keep its name. 409 default_method. */
  delete: (id: string, options?: CallOptions): ApiPromise<Deleted> =>
    call('deletePayoutMethod', { path: { id } }, options),
});
