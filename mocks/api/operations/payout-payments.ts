import { createPayment, findPayment, updatePayment } from '../../world/payouts/payments.js';
import type { PayoutPaymentRow } from '../../world/store/rows.js';
import type { SliceOptions } from '../../world/store/table.js';
import { toPage } from '../cursor.js';
import { instantRange } from '../instant-range.js';
import type { OperationsOf } from '../operation.js';

/** The operations of the tag Payout payments. */
export const payoutPayments: OperationsOf<
  'listPayoutPayments' | 'createPayoutPayment' | 'getPayoutPayment' | 'updatePayoutPayment'
> = {
  listPayoutPayments: ({ world, query }) => {
    const { creator_id: creatorId, project_id: projectId, status } = query;
    const holds = instantRange(query);
    const byProject = projectId === undefined ? undefined : ({ index: 'project_id', key: projectId } as const);
    const within = creatorId === undefined ? byProject : ({ index: 'creator_id', key: creatorId } as const);
    return toPage(
      'listPayoutPayments',
      (options: SliceOptions<PayoutPaymentRow>) => world.tables.payoutPayments.slice(options, within),
      {
        query,
        where: (row) =>
          (status === undefined || row.status === status) &&
          (projectId === undefined || row.project_id === projectId) &&
          holds(row.paid_at),
      },
    );
  },
  createPayoutPayment: ({ world, body }) => ({ status: 201, data: createPayment(world, body) }),
  getPayoutPayment: ({ world, params }) => ({ data: findPayment(world, params.id), isStored: true }),
  updatePayoutPayment: ({ world, params, body }) => ({ data: updatePayment(world, params.id, body) }),
};
