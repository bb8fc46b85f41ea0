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
    run: ({ organization }) => organization.health(),
  },
  {
    method: 'POST',
    path: '/organizations',
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
    run: ({ organizations }) => ({ data: organizations.list().map(toSummary) }),
  },
  { method: 'PATCH', path: '/organization', body: 'organizationChanges', run: changeOrganization },
  {
    method: 'DELETE',
    path: '/organizations/{id}',
    run: ({ organizations, id }) => {
      if (!organizations.remove(id)) throw notFound('organization', id);
      return { removed: 1 };
    },
  },
  {
    method: 'POST',
    path: '/keys',
    body: 'keyBody',
    status: 201,
    run: ({ organization, body }) => ({ api_key: organization.createKey((body as { scopes?: ['read'] }).scopes) }),
  },
  {
    method: 'POST',
    path: '/reset',
    body: 'resetBody',
    run: ({ organization, body }) => organization.reset(body),
  },
  {
    method: 'GET',
    path: '/clock',
    run: ({ organization }) => ({ now: organization.clock.now, ticks: 0, accruals_created: 0 }),
  },
  { method: 'POST', path: '/clock', body: 'clockBody', run: moveClock },
  {
    method: 'POST',
    path: '/creators/{id}/videos',
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
    body: 'videoCounts',
    run: ({ organization, id, body }) => organization.setVideoCounts(id, body),
  },
  {
    method: 'PATCH',
    path: '/creators/{id}',
    body: 'creatorCounts',
    run: ({ organization, id, body }) => organization.setCreatorCounts(id, body),
  },
  {
    method: 'POST',
    path: '/scraper',
    body: 'scraperBody',
    run: ({ organization, body }) => {
      organization.setScraper((body as { mode: 'auto' }).mode);
      return body;
    },
  },
  { method: 'PATCH', path: '/limits', body: 'limitsBody', run: changeLimits },
  {
    method: 'POST',
    path: '/faults',
    body: 'fault',
    status: 201,
    run: ({ organization, body }) => organization.faults.add(body as FaultSpec),
  },
  { method: 'GET', path: '/faults', run: ({ organization }) => ({ data: organization.faults.list() }) },
  { method: 'DELETE', path: '/faults', run: ({ organization }) => ({ removed: organization.faults.clear() }) },
  {
    method: 'DELETE',
    path: '/faults/{id}',
    run: ({ organization, id }) => ({ removed: organization.faults.clear(id) }),
  },
  {
    method: 'POST',
    path: '/stubs',
    body: 'stub',
    status: 201,
    run: ({ organization, body }) => organization.stubs.add(body as StubSpec),
  },
  { method: 'GET', path: '/stubs', run: ({ organization }) => ({ data: organization.stubs.list() }) },
  { method: 'DELETE', path: '/stubs', run: ({ organization }) => ({ removed: organization.stubs.clear() }) },
  { method: 'DELETE', path: '/stubs/{id}', run: ({ organization, id }) => ({ removed: organization.stubs.clear(id) }) },
  { method: 'GET', path: '/requests', query: 'requestsQuery', run: listRequests },
  {
    method: 'DELETE',
    path: '/requests',
    run: ({ organization }) => {
      const removed = organization.requests.count();
      organization.requests.clear();
      return { removed };
    },
  },
  { method: 'GET', path: '/warnings', run: ({ organization }) => ({ data: organization.warnings() }) },
  { method: 'GET', path: '/assumptions', run: ({ organization }) => ({ data: organization.assumptions() }) },
  {
    method: 'POST',
    path: '/checkpoints',
    body: 'checkpointBody',
    status: 201,
    run: ({ organization, body }) => organization.checkpoint((body as { name: string }).name),
  },
  { method: 'GET', path: '/checkpoints', run: ({ organization }) => ({ data: organization.checkpoints() }) },
  {
    method: 'POST',
    path: '/checkpoints/{id}/rewind',
    run: ({ organization, id }) => organization.rewind(id),
  },
  {
    method: 'DELETE',
    path: '/checkpoints/{id}',
    run: ({ organization, id }) => ({ removed: organization.removeCheckpoint(id) }),
  },
  {
    method: 'GET',
    path: '/changes',
    query: 'changesFilter',
    run: ({ organization, query }) => ({ data: organization.changes(query) }),
  },
  { method: 'GET', path: '/snapshot', run: ({ organization }) => organization.snapshot() },
  {
    method: 'PUT',
    path: '/snapshot',
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
    run: ({ organization, id }) => organization.explain(id),
  },
  { method: 'GET', path: '/ledger', run: ({ organization }) => organization.ledger() },
  { method: 'GET', path: '/overview', query: 'overviewQuery', run: showOverview },
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
