import type { PayoutAssignmentsDelete } from '../../../src/generated/entities.js';
import {
  assignCreators,
  type NamedCreators,
  namedCreators,
  unassignCreators,
} from '../../world/payouts/assignments.js';
import { listVersions } from '../../world/payouts/rules/rule-timeline.js';
import {
  archiveStructure,
  createStructure,
  findStructure,
  showStructure,
  updateStructure,
} from '../../world/payouts/structures.js';
import { invalidBody } from '../../world/store/api-problem.js';
import type { PayoutStructureRow } from '../../world/store/rows.js';
import type { SliceOptions } from '../../world/store/table.js';
import { toPage } from '../cursor.js';
import type { OperationsOf } from '../operation.js';

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
