import { findAccrual, updateAccrual } from '../../world/payouts/accruals.js';
import type { PayoutAccrualRow } from '../../world/store/rows.js';
import type { SliceOptions } from '../../world/store/table.js';
import { toPage } from '../cursor.js';
import { instantRange } from '../instant-range.js';
import type { OperationsOf } from '../operation.js';

/** The operations of the tag Payout accruals. */
export const payoutAccruals: OperationsOf<'listPayoutAccruals' | 'getPayoutAccrual' | 'updatePayoutAccrual'> = {
  listPayoutAccruals: ({ world, query }) => {
    const { creator_id: creatorId, structure_id: structureId, project_id: projectId, status } = query;
    const holds = instantRange(query);
    const { payoutAccruals: accruals, payoutStructures } = world.tables;
    const byStructure = structureId === undefined ? undefined : ({ index: 'structure_id', key: structureId } as const);
    const within = creatorId === undefined ? byStructure : ({ index: 'creator_id', key: creatorId } as const);
    return toPage('listPayoutAccruals', (options: SliceOptions<PayoutAccrualRow>) => accruals.slice(options, within), {
      query,
      where: (row) =>
        (status === undefined || row.status === status) &&
        (structureId === undefined || row.structure_id === structureId) &&
        (projectId === undefined || payoutStructures.get(row.structure_id)?.project_id === projectId) &&
        holds(row.period_start_at),
    });
  },
  getPayoutAccrual: ({ world, params }) => ({ data: findAccrual(world, params.id), isStored: true }),
  updatePayoutAccrual: ({ world, params, body }) => ({ data: updateAccrual(world, params.id, body) }),
};
