import { keepGiven } from '../../../base/values/keep-given.js';
import type { AccrualStatus } from '../../../src/generated/entities.js';
import { invalidBody, notFound } from '../../world/store/api-problem.js';
import type { OrganizationController } from '../handle/organization-controller.js';
import type { FaultSpec } from '../schemas/fault-kinds.js';
import { checkOptions, type OrganizationOptions, ungroup } from '../state/options.js';
import type { Snapshot } from '../state/snapshot.js';
import { SnapshotLines } from '../state/snapshot-lines.js';
import type { StubSpec } from '../state/stubs.js';
import type { ControlCall, ControlRoute, RouteTable } from './control-route.js';

const table: RouteTable = {
  'GET /health': {
    summary: 'Says whether the mock responds, its time and its version.',
    response: 'health',
    run: ({ organization }) => organization.health(),
  },
  'POST /organizations': {
    summary: 'Makes a world of its own, with a key of its own.',
    response: 'made',
    example: { seed: 'demo', now: '2026-03-02T00:00:00Z' },
    body: 'organizationBody',
    status: 201,
    run: ({ organizations, body: { limits, ...others } }: ControlCall<OrganizationBody>) => {
      const { caps, rate_limits: rateLimits } = limits ?? {};
      const options = { ...others, limits: { ...(caps && { caps }), ...(rateLimits !== undefined && { rateLimits }) } };
      checkOptions(ungroup(options));
      const created = organizations.create(options);
      return { org_id: created.orgId, project_id: created.projectId, api_key: created.apiKey };
    },
  },
  'GET /organizations': {
    summary: 'Lists the organizations of this mock.',
    response: 'organizations',
    run: ({ organizations }) => ({ data: organizations.list().map(toSummary) }),
  },
  'PATCH /organization': {
    summary: 'Changes settings of the organization.',
    response: 'organization',
    example: { timezone: 'Europe/Berlin' },
    body: 'organizationChanges',
    run: changeOrganization,
  },
  'DELETE /organizations/{id}': {
    summary: 'Removes an organization, its keys and all it holds.',
    response: 'removed',
    run: ({ organizations, id }) => {
      if (!organizations.remove(id)) throw notFound('organization', id);
      return { removed: 1 };
    },
  },
  'POST /keys': {
    summary: 'Makes one more API key for the organization.',
    response: 'key',
    example: { scopes: ['read'] },
    body: 'keyBody',
    status: 201,
    run: ({ organization, body: { scopes } }: ControlCall<{ readonly scopes?: ['read'] }>) => {
      return { api_key: scopes === undefined ? organization.createKey() : organization.createKey(scopes) };
    },
  },
  'POST /reset': {
    summary: 'Puts the world back to its start.',
    response: 'now',
    example: { seed: 'demo' },
    body: 'resetBody',
    run: ({ organization, body }) => organization.reset(body),
  },
  'GET /clock': {
    summary: 'Says what time it is.',
    response: 'clock',
    run: ({ organization }) => ({ now: organization.clock.now, ticks: 0, accruals_created: 0 }),
  },
  'POST /clock': {
    summary: 'Moves the clock; the scraper and the accrual cron run on the way.',
    response: 'clock',
    example: { advance: { days: 7 } },
    body: 'clockBody',
    run: moveClock,
  },
  'POST /creators/{id}/videos': {
    summary: 'Posts videos on TikTok that are discovered now.',
    response: 'rows',
    example: { videos: [{ posted_at: '2026-01-01T12:00:00Z', view_count: 1000 }] },
    body: 'postsBody',
    status: 201,
    run: ({
      organization,
      id,
      body,
    }: ControlCall<{ videos: Parameters<OrganizationController['postVideos']>[1] }>) => ({
      data: organization.postVideos(id, body.videos),
    }),
  },
  'PATCH /videos/{id}': {
    summary: 'Sets counts of a video, as a scrape would bring them.',
    response: 'row',
    example: { view_count: 2500 },
    body: 'videoCounts',
    run: ({ organization, id, body }) => organization.setVideoCounts(id, body),
  },
  'PATCH /creators/{id}': {
    summary: 'Sets counts of a creator, as a scrape would bring them.',
    response: 'row',
    example: { follower_count: 12000 },
    body: 'creatorCounts',
    run: ({ organization, id, body }) => organization.setCreatorCounts(id, body),
  },
  'POST /scraper': {
    summary: 'Chooses what the scraper does every hour.',
    response: 'scraper',
    example: { mode: 'stalled' },
    body: 'scraperBody',
    run: ({ organization, body }: ControlCall<{ readonly mode: 'auto' }>) => {
      organization.setScraper(body.mode);
      return body;
    },
  },
  'PATCH /limits': {
    summary: 'Changes the plan, its caps, the rate limit and the ban.',
    response: 'limits',
    example: { rate_limits: true },
    body: 'limitsBody',
    run: changeLimits,
  },
  'POST /faults': {
    summary: 'Puts a fault on: an error, a delay or a lost response.',
    response: 'id',
    example: { operation: 'createPayoutPayment', kind: 'drop_after' },
    body: 'fault',
    status: 201,
    run: ({ organization, body }: ControlCall<FaultSpec>) => organization.faults.add(body),
  },
  'GET /faults': {
    summary: 'Lists the faults.',
    response: 'faults',
    run: ({ organization }) => ({ data: organization.faults.list() }),
  },
  'DELETE /faults': {
    summary: 'Takes all faults off.',
    response: 'removed',
    run: ({ organization }) => ({ removed: organization.faults.clear() }),
  },
  'DELETE /faults/{id}': {
    summary: 'Takes one fault off.',
    response: 'removed',
    run: ({ organization, id }) => ({ removed: organization.faults.clear(id) }),
  },
  'POST /stubs': {
    summary: 'Lets an operation respond with your data.',
    response: 'id',
    example: { operation: 'getOutliers', data: [] },
    body: 'stub',
    status: 201,
    run: ({ organization, body }: ControlCall<StubSpec>) => organization.stubs.add(body),
  },
  'GET /stubs': {
    summary: 'Lists the stubs.',
    response: 'stubs',
    run: ({ organization }) => ({ data: organization.stubs.list() }),
  },
  'DELETE /stubs': {
    summary: 'Takes all stubs back.',
    response: 'removed',
    run: ({ organization }) => ({ removed: organization.stubs.clear() }),
  },
  'DELETE /stubs/{id}': {
    summary: 'Takes one stub back.',
    response: 'removed',
    run: ({ organization, id }) => ({ removed: organization.stubs.clear(id) }),
  },
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

/** The control plane. Each call is a method of the mock as well. */
export const controlRoutes: readonly ControlRoute[] = Object.entries(table).map(([call, route]) => {
  const [method = '', path = ''] = call.split(' ');
  return { ...route, method, path };
});

function toSummary(organization: OrganizationController): object {
  const { orgId, projectId, apiKey } = organization;
  return { org_id: orgId, project_id: projectId, api_key: apiKey, now: organization.clock.now };
}

function changeOrganization({ organization, body }: ControlCall<{ readonly timezone: string }>): unknown {
  organization.setTimezone(body.timezone);
  return { org_id: organization.orgId, timezone: organization.timezone };
}

interface OrganizationBody extends Omit<OrganizationOptions, 'limits'> {
  readonly limits?: {
    readonly caps?: Readonly<Record<string, number | null>>;
    readonly rate_limits?: boolean;
  };
}

interface ClockBody {
  readonly advance?: { readonly days?: number };
  readonly to?: string;
}

function moveClock({ organization, body: { advance, to } }: ControlCall<ClockBody>): unknown {
  if (advance !== undefined && to !== undefined) {
    throw invalidBody('to', 'cannot be sent with advance; send one of them');
  }
  return to !== undefined ? organization.clock.to(to) : organization.clock.advance(advance ?? {});
}

function changeLimits({ organization, body }: ControlCall<{ readonly rate_limits?: boolean }>): unknown {
  const { rate_limits, ...others } = body;
  organization.setLimits({ ...others, ...(rate_limits === undefined ? {} : { rateLimits: rate_limits }) });
  return body;
}

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
