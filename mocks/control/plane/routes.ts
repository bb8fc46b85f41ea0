import type { AccrualStatus } from '../../../src/generated/entities.js';
import { notFound } from '../../world/store/api-problem.js';
import type { OrganizationController } from '../handle/organization-controller.js';
import type { OrganizationsController } from '../handle/organizations-controller.js';
import { throwIfIssues } from '../schemas/check.js';
import type { ControlSchemaName } from '../schemas/control-schemas.js';
import type { FaultSpec } from '../state/faults.js';
import type { OrganizationOptions } from '../state/options.js';
import type { Snapshot } from '../state/snapshot.js';
import type { StubSpec } from '../state/stubs.js';

/** A call of the control plane, checked against its route's schemas. */
export interface ControlCall {
  readonly organizations: OrganizationsController;
  /** Of the key in `Authorization`; the default organization without one. */
  readonly organization: OrganizationController;
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
  // The schemas have checked it; each route knows the type that belongs to its schema.
  readonly body: never;
}

/** One call of `/_mock/*`. */
export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/_mock`; `{id}` is a parameter. */
  readonly path: string;
  /** One sentence for the document of the control plane. */
  readonly summary: string;
  /** A body that works. */
  readonly example?: object;
  readonly body?: ControlSchemaName;
  readonly query?: ControlSchemaName;
  readonly status?: number;
  run(call: ControlCall): unknown;
}

/** The control plane. Each call is a method of the mock as well. */
export const controlRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/health',
    summary: 'Says whether the mock answers, its time and its version.',
    run: ({ organization }) => organization.health(),
  },
  {
    method: 'POST',
    path: '/organizations',
    summary: 'Makes a world of its own, with a key of its own.',
    example: { seed: 'demo', now: '2026-03-02T00:00:00Z' },
    body: 'organizationBody',
    status: 201,
    run: ({ organizations, body }) => {
      const { rate_limits, ...options } = body as OrganizationOptions & { readonly rate_limits?: boolean };
      const rateLimits = rate_limits === undefined ? {} : { rateLimits: rate_limits };
      const created = organizations.create({ ...options, ...rateLimits });
      return { org_id: created.orgId, project_id: created.projectId, api_key: created.apiKey };
    },
  },
  {
    method: 'GET',
    path: '/organizations',
    summary: 'Lists the organizations of this mock.',
    run: ({ organizations }) => ({ data: organizations.list().map(toSummary) }),
  },
  {
    method: 'PATCH',
    path: '/organization',
    summary: 'Changes settings of the organization.',
    example: { timezone: 'Europe/Berlin' },
    body: 'organizationChanges',
    run: changeOrganization,
  },
  {
    method: 'DELETE',
    path: '/organizations/{id}',
    summary: 'Removes an organization, its keys and all it holds.',
    run: ({ organizations, id }) => {
      if (!organizations.remove(id)) throw notFound('organization', id);
      return { removed: 1 };
    },
  },
  {
    method: 'POST',
    path: '/keys',
    summary: 'Makes one more API key for the organization.',
    example: { scopes: ['read'] },
    body: 'keyBody',
    status: 201,
    run: ({ organization, body }) => ({ api_key: organization.createKey((body as { scopes?: ['read'] }).scopes) }),
  },
  {
    method: 'POST',
    path: '/reset',
    summary: 'Puts the world back to its start.',
    example: { seed: 'demo' },
    body: 'resetBody',
    run: ({ organization, body }) => organization.reset(body),
  },
  {
    method: 'GET',
    path: '/clock',
    summary: 'Says what time it is.',
    run: ({ organization }) => ({ now: organization.clock.now, ticks: 0, accruals_created: 0 }),
  },
  {
    method: 'POST',
    path: '/clock',
    summary: 'Moves the clock; the scraper and the accrual cron run on the way.',
    example: { advance: { days: 7 } },
    body: 'clockBody',
    run: moveClock,
  },
  {
    method: 'POST',
    path: '/creators/{id}/videos',
    summary: 'Posts videos on TikTok that are discovered now.',
    example: { videos: [{ posted_at: '2026-01-01T12:00:00Z', view_count: 1000 }] },
    body: 'postsBody',
    status: 201,
    run: ({ organization, id, body }) => ({
      data: organization.postVideos(
        id,
        (body as { videos: Parameters<OrganizationController['postVideos']>[1] }).videos,
      ),
    }),
  },
  {
    method: 'PATCH',
    path: '/videos/{id}',
    summary: 'Sets counts of a video, as a scrape would bring them.',
    example: { view_count: 2500 },
    body: 'videoCounts',
    run: ({ organization, id, body }) => organization.setVideoCounts(id, body),
  },
  {
    method: 'PATCH',
    path: '/creators/{id}',
    summary: 'Sets counts of a creator, as a scrape would bring them.',
    example: { follower_count: 12000 },
    body: 'creatorCounts',
    run: ({ organization, id, body }) => organization.setCreatorCounts(id, body),
  },
  {
    method: 'POST',
    path: '/scraper',
    summary: 'Chooses what the scraper does every hour.',
    example: { mode: 'stalled' },
    body: 'scraperBody',
    run: ({ organization, body }) => {
      organization.setScraper((body as { mode: 'auto' }).mode);
      return body;
    },
  },
  {
    method: 'PATCH',
    path: '/limits',
    summary: 'Changes the plan, its caps, the rate limit and the ban.',
    example: { rate_limits: true },
    body: 'limitsBody',
    run: changeLimits,
  },
  {
    method: 'POST',
    path: '/faults',
    summary: 'Puts a fault on: an error, a delay or a lost response.',
    example: { operation: 'createPayoutPayment', kind: 'drop_after' },
    body: 'fault',
    status: 201,
    run: ({ organization, body }) => organization.faults.add(body as FaultSpec),
  },
  {
    method: 'GET',
    path: '/faults',
    summary: 'Lists the faults.',
    run: ({ organization }) => ({ data: organization.faults.list() }),
  },
  {
    method: 'DELETE',
    path: '/faults',
    summary: 'Takes all faults off.',
    run: ({ organization }) => ({ removed: organization.faults.clear() }),
  },
  {
    method: 'DELETE',
    path: '/faults/{id}',
    summary: 'Takes one fault off.',
    run: ({ organization, id }) => ({ removed: organization.faults.clear(id) }),
  },
  {
    method: 'POST',
    path: '/stubs',
    summary: 'Lets an operation answer with your data.',
    example: { operation: 'getOutliers', data: [] },
    body: 'stub',
    status: 201,
    run: ({ organization, body }) => organization.stubs.add(body as StubSpec),
  },
  {
    method: 'GET',
    path: '/stubs',
    summary: 'Lists the stubs.',
    run: ({ organization }) => ({ data: organization.stubs.list() }),
  },
  {
    method: 'DELETE',
    path: '/stubs',
    summary: 'Takes all stubs back.',
    run: ({ organization }) => ({ removed: organization.stubs.clear() }),
  },
  {
    method: 'DELETE',
    path: '/stubs/{id}',
    summary: 'Takes one stub back.',
    run: ({ organization, id }) => ({ removed: organization.stubs.clear(id) }),
  },
  {
    method: 'GET',
    path: '/requests',
    summary: 'Lists the latest calls of the API.',
    query: 'requestsQuery',
    run: listRequests,
  },
  {
    method: 'DELETE',
    path: '/requests',
    summary: 'Empties the journal.',
    run: ({ organization }) => {
      const removed = organization.requests.count();
      organization.requests.clear();
      return { removed };
    },
  },
  {
    method: 'GET',
    path: '/warnings',
    summary: 'Lists what callers probably did not mean.',
    run: ({ organization }) => ({ data: organization.warnings() }),
  },
  {
    method: 'GET',
    path: '/assumptions',
    summary: 'Counts the unpublished behaviours that calls depended on.',
    run: ({ organization }) => ({ data: organization.assumptions() }),
  },
  {
    method: 'POST',
    path: '/checkpoints',
    summary: 'Names this moment, so that the world can go back to it.',
    example: { name: 'before' },
    body: 'checkpointBody',
    status: 201,
    run: ({ organization, body }) => organization.checkpoint((body as { name: string }).name),
  },
  {
    method: 'GET',
    path: '/checkpoints',
    summary: 'Lists the checkpoints.',
    run: ({ organization }) => ({ data: organization.checkpoints() }),
  },
  {
    method: 'POST',
    path: '/checkpoints/{id}/rewind',
    summary: 'Takes the world back to a checkpoint, by its name.',
    run: ({ organization, id }) => organization.rewind(id),
  },
  {
    method: 'DELETE',
    path: '/checkpoints/{id}',
    summary: 'Forgets a checkpoint.',
    run: ({ organization, id }) => ({ removed: organization.removeCheckpoint(id) }),
  },
  {
    method: 'GET',
    path: '/changes',
    summary: 'Lists the changes of rows, each with its cause.',
    query: 'changesFilter',
    run: ({ organization, query }) => ({ data: organization.changes(query) }),
  },
  {
    method: 'GET',
    path: '/snapshot',
    summary: 'Gives the whole world as JSON.',
    run: ({ organization }) => organization.snapshot(),
  },
  {
    method: 'PUT',
    path: '/snapshot',
    summary: 'Puts a snapshot in the place of the world.',
    // Its own check says more than a schema could: which version wrote it.
    body: 'anyObject',
    run: ({ organization, body }) => {
      organization.restore(body as Snapshot);
      return { now: organization.clock.now };
    },
  },
  {
    method: 'GET',
    path: '/accruals/{id}/explanation',
    summary: 'Explains an amount, step by step.',
    run: ({ organization, id }) => organization.explain(id),
  },
  {
    method: 'GET',
    path: '/ledger',
    summary: 'Sums up what is owed and paid, and says whether it balances.',
    run: ({ organization }) => organization.ledger(),
  },
  {
    method: 'GET',
    path: '/overview',
    summary: 'Gives what the inspector shows.',
    query: 'overviewQuery',
    run: showOverview,
  },
];

function toSummary(organization: OrganizationController): object {
  const { orgId, projectId, apiKey } = organization;
  return { org_id: orgId, project_id: projectId, api_key: apiKey, now: organization.clock.now };
}

function changeOrganization({ organization, body }: ControlCall): unknown {
  organization.setTimezone((body as { timezone: string }).timezone);
  return { org_id: organization.orgId, timezone: organization.timezone };
}

function moveClock({ organization, body }: ControlCall): unknown {
  const { advance, to } = body as { advance?: { days?: number }; to?: string };
  if (advance !== undefined && to !== undefined) {
    throwIfIssues([{ path: 'to', message: 'cannot stand beside advance; send one of them' }]);
  }
  return to !== undefined ? organization.clock.to(to) : organization.clock.advance(advance ?? {});
}

function changeLimits({ organization, body }: ControlCall): unknown {
  const { rate_limits, ...others } = body as { rate_limits?: boolean };
  organization.setLimits({ ...others, ...(rate_limits === undefined ? {} : { rateLimits: rate_limits }) });
  return body;
}

function listRequests({ organization, query }: ControlCall): unknown {
  const { operation, status, method, idempotency_key, limit, bodies } = query;
  const filter = {
    ...(operation === undefined ? {} : { operation }),
    ...(method === undefined ? {} : { method: method.toUpperCase() }),
    ...(status === undefined ? {} : { status: Number(status) }),
    ...(idempotency_key === undefined ? {} : { idempotencyKey: idempotency_key }),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
  };
  return { data: bodies === 'true' ? organization.requests.find(filter) : organization.requests.list(filter) };
}

function showOverview({ organization, query }: ControlCall): unknown {
  const { creator_id, status, search, limit } = query;
  return organization.overview({
    ...(creator_id === undefined ? {} : { creatorId: creator_id }),
    ...(status === undefined ? {} : { status: status as AccrualStatus }),
    ...(search === undefined ? {} : { search }),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
  });
}
