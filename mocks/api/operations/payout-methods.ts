import {
  createPayoutMethod,
  deletePayoutMethod,
  findPayoutMethod,
  updatePayoutMethod,
} from '../../world/payouts/payout-methods.js';
import type { PayoutMethodRow } from '../../world/store/rows.js';
import type { SliceOptions } from '../../world/store/table.js';
import { toPage } from '../cursor.js';
import type { OperationsOf } from '../operation.js';

/** The operations of the tag Payout methods. */
export const payoutMethods: OperationsOf<
  'listPayoutMethods' | 'createPayoutMethod' | 'getPayoutMethod' | 'updatePayoutMethod' | 'deletePayoutMethod'
> = {
  listPayoutMethods: ({ world, query }) =>
    toPage('listPayoutMethods', (options: SliceOptions<PayoutMethodRow>) => world.tables.payoutMethods.slice(options), {
      query,
      where: (method) => method.is_active || query.include_disabled !== undefined,
    }),
  createPayoutMethod: ({ world, body }) => ({ status: 201, data: createPayoutMethod(world, body) }),
  getPayoutMethod: ({ world, params }) => ({ data: findPayoutMethod(world, params.id) }),
  updatePayoutMethod: ({ world, params, body }) => ({ data: updatePayoutMethod(world, params.id, body) }),
  deletePayoutMethod: ({ world, params }) => {
    deletePayoutMethod(world, params.id);
    return { data: { id: params.id, deleted: true } };
  },
};
