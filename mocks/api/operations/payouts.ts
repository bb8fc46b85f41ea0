import type { PayoutAssignmentsDelete } from '../../../src/generated/entities.js';
import { findAccrual, updateAccrual } from '../../world/payouts/accruals.js';
import {
  assignCreators,
  type NamedCreators,
  namedCreators,
  unassignCreators,
} from '../../world/payouts/assignments.js';
import { createPayment, findPayment, updatePayment } from '../../world/payouts/payments.js';
import {
  createPayoutMethod,
  deletePayoutMethod,
  findPayoutMethod,
  updatePayoutMethod,
} from '../../world/payouts/payout-methods.js';
import { listVersions } from '../../world/payouts/rules/rule-timeline.js';
import {
  archiveStructure,
  createStructure,
  findStructure,
  showStructure,
  updateStructure,
} from '../../world/payouts/structures.js';
import { invalidBody } from '../../world/store/api-problem.js';
import type {
  PayoutAccrualRow,
  PayoutMethodRow,
  PayoutPaymentRow,
  PayoutStructureRow,
} from '../../world/store/rows.js';
import type { SliceOptions } from '../../world/store/table.js';
import { toPage } from '../cursor.js';
import { instantRange } from '../instant-range.js';
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

/**
 * The creators that a DELETE of assignments names, in the body or in the query. Refuses with 400 if it names none, or
 * if both differ.
 */
function creatorsToUnassign(body: PayoutAssignmentsDelete | undefined, queried: string | undefined): NamedCreators {
  if (body === undefined) {
    if (queried === undefined) throw invalidBody('creator_id', 'is required, in the body or in the query');
    return namedCreators({ creator_id: queried });
  }
  const named = namedCreators(body);
  if (queried === undefined || (named.ids.length === 1 && named.ids[0] === queried)) return named;
  throw invalidBody(named.field, 'names other creators than creator_id in the query; name them in one place');
}

/** The operations of the tag Payout structures. */
export const payoutStructures: OperationsOf<
  | 'listPayoutStructures'
  | 'createPayoutStructure'
  | 'getPayoutStructure'
  | 'updatePayoutStructure'
  | 'deletePayoutStructure'
  | 'listPayoutAssignments'
  | 'createPayoutAssignments'
  | 'deletePayoutAssignments'
> = {
  listPayoutStructures: ({ world, query }) => {
    const { project_id: projectId, is_active: isActive } = query;
    const within = projectId === undefined ? undefined : ({ index: 'project_id', key: projectId } as const);
    return toPage(
      'listPayoutStructures',
      (options: SliceOptions<PayoutStructureRow>) => world.tables.payoutStructures.slice(options, within),
      {
        query,
        where: (row) => isActive === undefined || row.is_active === isActive,
        present: (row) => showStructure(world, row),
      },
    );
  },
  createPayoutStructure: ({ world, body }) => ({
    status: 201,
    data: showStructure(world, createStructure(world, body)),
  }),
  getPayoutStructure: ({ world, params }) => {
    const structure = findStructure(world, params.id);
    return { data: { ...showStructure(world, structure), versions: listVersions(world, structure.id) } };
  },
  updatePayoutStructure: ({ world, params, body }) => ({
    data: showStructure(world, updateStructure(world, params.id, body)),
  }),
  deletePayoutStructure: ({ world, params }) => {
    archiveStructure(world, params.id);
    return { data: { id: params.id, deleted: true } };
  },
  listPayoutAssignments: ({ world, params, query }) => {
    const within = { index: 'structure_id', key: findStructure(world, params.id).id } as const;
    return toPage('listPayoutAssignments', (options) => world.tables.payoutAssignments.slice(options, within), {
      query,
    });
  },
  createPayoutAssignments: ({ world, params, body }) => {
    const input = { creators: namedCreators(body), assignedAt: body.assigned_at };
    return { status: 201, data: assignCreators(world, params.id, input) };
  },
  deletePayoutAssignments: ({ world, params, query, body }) => {
    const creators = creatorsToUnassign(body, query.creator_id);
    const assignments = unassignCreators(world, params.id, creators);
    return { data: { id: params.id, deleted: true, assignments } };
  },
};
