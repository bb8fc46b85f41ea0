import type { CreatorCreate } from '../../../src/generated/entities.js';
import {
  addCreators,
  findCreator,
  reenableCreators,
  removeCreator,
  removeCreators,
  updateCreator,
} from '../../world/catalogue/creators.js';
import { bareHandle } from '../../world/catalogue/handles.js';
import { endCreatorAssignments } from '../../world/payouts/assignments.js';
import { showCreator } from '../../world/scraper/history.js';
import { checkManualScrapes, countManualScrape } from '../../world/scraper/manual-scrapes.js';
import { scrapeCreatorNow } from '../../world/scraper/scraper.js';
import type { CreatorRow } from '../../world/store/rows.js';
import type { SliceOptions } from '../../world/store/table.js';
import type { World } from '../../world/store/world.js';
import { toPage } from '../cursor.js';
import type { Result } from '../envelope.js';
import type { Call, OperationsOf } from '../operation.js';

/** The operations of the tag Creators, except the statistics. */
export const creators: OperationsOf<
  | 'listCreators'
  | 'createCreators'
  | 'getCreator'
  | 'updateCreator'
  | 'deleteCreator'
  | 'scrapeCreator'
  | 'bulkRemoveCreators'
  | 'bulkReenableCreators'
> = {
  listCreators: ({ world, query }) => list(world, query),
  createCreators: ({ world, params, body }) => {
    if ('creators' in body) return create(world, params.projectId, body.creators);
    const { status, data } = create(world, params.projectId, [body]);
    return { status, data: data[0] };
  },
  getCreator: ({ world, params }) => ({ data: showCreator(world, findCreator(world, params.id)), isStored: true }),
  updateCreator: ({ world, params, body }) => ({ data: showCreator(world, updateCreator(world, params.id, body)) }),
  deleteCreator: ({ world, params }) => {
    removeCreator(world, params.id);
    endCreatorAssignments(world, params.id);
    return { data: { id: params.id, deleted: true } };
  },
  scrapeCreator: ({ world, params }) => {
    checkManualScrapes(world);
    const creator = findCreator(world, params.id);
    countManualScrape(world);
    return { status: 202, data: showCreator(world, scrapeCreatorNow(world, creator)) };
  },
  bulkRemoveCreators: ({ world, params, body }) => {
    const removed = removeCreators(world, params.projectId, body.creator_ids);
    for (const { id } of removed) endCreatorAssignments(world, id);
    return { data: { updated: removed.length } };
  },
  bulkReenableCreators: ({ world, params, body }) => ({
    data: { updated: reenableCreators(world, params.projectId, body.creator_ids) },
  }),
};

function list(world: World, query: Call<'listCreators'>['query']): Result {
  const { creators: table } = world.tables;
  const { project_id, search } = query;
  const part = search === undefined ? null : bareHandle(search).toLowerCase();
  const within = project_id === undefined ? undefined : ({ index: 'project_id', key: project_id } as const);
  return toPage('listCreators', (options: SliceOptions<CreatorRow>) => table.slice(options, within), {
    query,
    where: (row) => row.is_active && (part === null || row.tiktok_handle.toLowerCase().includes(part)),
    present: (row) => showCreator(world, row),
    isStored: true,
  });
}

function create(
  world: World,
  projectId: string,
  inputs: readonly CreatorCreate[],
): { status: number; data: readonly CreatorRow[] } {
  const added = addCreators(world, projectId, inputs);
  const data: CreatorRow[] = [];
  for (const creator of added.creators) data.push(showCreator(world, creator));
  return { status: added.returned ? 200 : 201, data };
}
