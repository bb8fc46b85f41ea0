import { keepGiven } from '../../../base/values/keep-given.js';
import type { AccrualStatus } from '../../../src/generated/entities.js';
import type { Snapshot } from '../state/snapshot.js';
import { SnapshotLines } from '../state/snapshot-lines.js';
import type { ControlCall, RouteTable } from './control-route.js';

/** The routes that read a world, and those of checkpoints. */
export const readingRoutes: RouteTable = {
  'GET /requests': {
    summary: 'Lists the latest calls of the API.',
    response: 'requests',
    query: 'requestsQuery',
    run: listRequests,
  },
  'DELETE /requests': {
    summary: 'Empties the journal.',
    response: 'removed',
    run: ({ organization }) => {
      const removed = organization.requests.count();
      organization.requests.clear();
      return { removed };
    },
  },
  'GET /warnings': {
    summary: 'Lists what callers probably did not mean.',
    response: 'warnings',
    run: ({ organization }) => ({ data: organization.warnings() }),
  },
  'GET /assumptions': {
    summary: 'Counts the unpublished behaviours that calls depended on.',
    response: 'assumptions',
    run: ({ organization }) => ({ data: organization.assumptions() }),
  },
  'POST /checkpoints': {
    summary: 'Names this moment, so that the world can go back to it.',
    response: 'checkpoint',
    example: { name: 'before' },
    body: 'checkpointBody',
    status: 201,
    run: ({ organization, body }: ControlCall<{ readonly name: string }>) => organization.checkpoint(body.name),
  },
  'GET /checkpoints': {
    summary: 'Lists the checkpoints.',
    response: 'checkpoints',
    run: ({ organization }) => ({ data: organization.checkpoints() }),
  },
  'POST /checkpoints/{id}/rewind': {
    summary: 'Takes the world back to a checkpoint, by its name.',
    response: 'now',
    run: ({ organization, id }) => organization.rewind(id),
  },
  'DELETE /checkpoints/{id}': {
    summary: 'Forgets a checkpoint.',
    response: 'removed',
    run: ({ organization, id }) => ({ removed: organization.removeCheckpoint(id) }),
  },
  'GET /changes': {
    summary: 'Lists the changes of rows, each with its cause.',
    response: 'changes',
    query: 'changesQuery',
    run: listChanges,
  },
  'GET /snapshot': {
    summary: 'Gives the whole world as JSON, or as lines of JSON.',
    response: 'snapshot',
    query: 'snapshotQuery',
    run: ({ organization, query }) =>
      query.as === 'lines' ? new SnapshotLines(organization.snapshot()) : organization.snapshot(),
  },
  'PUT /snapshot': {
    summary: 'Puts a snapshot in the place of the world.',
    response: 'now',
    // Its own check can say more than a schema: which version wrote it.
    body: 'anyObject',
    run: ({ organization, body }: ControlCall<Snapshot>) => {
      organization.restore(body);
      return { now: organization.clock.now };
    },
  },
  'GET /accruals/{id}/explanation': {
    summary: 'Explains an amount, step by step.',
    response: 'explanation',
    run: ({ organization, id }) => organization.explain(id),
  },
  'GET /ledger': {
    summary: 'Sums up what is owed and paid, and says whether it balances.',
    response: 'ledger',
    run: ({ organization }) => organization.ledger(),
  },
  'GET /overview': {
    summary: 'Gives what the inspector shows.',
    response: 'overview',
    query: 'overviewQuery',
    run: showOverview,
  },
};

function listChanges({ organization, query }: ControlCall): unknown {
  const { limit, ...filter } = query;
  return organization.keptChanges(filter, readNumber(limit));
}

function listRequests({ organization, query }: ControlCall): unknown {
  const { operation, status, method, idempotency_key: idempotencyKey, limit, bodies } = query;
  const numbers = { status: readNumber(status), limit: readNumber(limit) };
  const filter = keepGiven({ operation, method, idempotencyKey, ...numbers });
  return { data: bodies === 'true' ? organization.requests.find(filter) : organization.requests.list(filter) };
}

function showOverview({ organization, query }: ControlCall): unknown {
  const { creator_id: creatorId, search, limit } = query;
  const status = query.status as AccrualStatus | undefined;
  // An empty field of a search form does not filter.
  return organization.overview(keepGiven({ creatorId, status, search: search || undefined, limit: readNumber(limit) }));
}

function readNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
