import { findCreatorOptions } from '../../../base/options/client-options.js';
import { describeValue, isPlainObject } from '../../../base/options/describe-value.js';
import { listNear } from '../../../base/options/find-nearest.js';
import { takeOptions } from '../../../base/options/take-options.js';
import { elementAt } from '../../../base/values/element-at.js';
import type { ListId, OperationId } from '../../generated/operations.js';
import type {
  AnalyticsQuery,
  AnalyticsResource,
  Creator,
  CreatorsResource,
  PayoutAccrual,
  PayoutAccrualsResource,
  PayoutPayment,
  PayoutPaymentsResource,
  Resources,
  Uuid,
} from '../../generated/resources.js';
import { NotFoundError, TrackagoatError, throwConfigurationError } from '../errors/errors.js';
import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import { operationTable } from '../http/operation-table.js';
import type { Data, Input, Item } from '../http/operation-types.js';
import { badOption } from '../http/settings.js';

type Method = (...args: unknown[]) => unknown;

/**
 * The methods of all resources, made from the operation table: the ids of the path first, then the query or the body, then
 * the options. Their types are generated from the same spec, so the two cannot differ. The shorthands are added.
 */
export function createResources(caller: Caller): ClientResources {
  const methods: Record<string, Record<string, Method>> = {};
  for (const { id, pieces, paging, resource, name, takes, field } of operationTable) {
    const send = (paging ? caller.list : caller.call) as Method;
    // Into one object, because a copy for each method is a sixth of the time to make a client.
    methods[resource] ??= {};
    Object.assign(methods[resource], {
      [name]: (...args: unknown[]) => {
        const path: Record<string, unknown> = {};
        let next = 0;
        // The names are between the texts of the template.
        for (let i = 1; i < pieces.length; i += 2) path[elementAt(pieces, i)] = args[next++];
        const value = takes ? args[next++] : undefined;
        const query = takes === 'query' ? value : undefined;
        // A text or a number would be no filter at all.
        if (query !== undefined && !isPlainObject(query))
          throwConfigurationError('bad_query', `${id}: the query must be an object.`);
        const body = takes === 'body' ? (field ? { [field]: value } : value) : undefined;
        return send(id, { path, query, body }, args[next]);
      },
    });
  }
  const resources = methods as unknown as Resources;
  const { analytics, payoutAccruals: accruals, payoutPayments: payments } = resources;
  return {
    ...resources,
    analytics: {
      ...analytics,
      // The types of `get` are those of its JSON.
      csv: (query, options) =>
        analytics.get(
          { ...query, format: 'csv' } as AnalyticsQuery,
          options,
        ) as ApiPromise<unknown> as ApiPromise<string>,
    },
    creators: { ...resources.creators, find: (...input) => findCreator(resources, ...input) },
    payoutAccruals: {
      ...accruals,
      reject: (id, options) => accruals.update(id, { status: 'rejected' }, options),
      void: (id, options) => accruals.update(id, { status: 'voided' }, options),
    },
    payoutPayments: { ...payments, void: (id, options) => payments.update(id, { status: 'voided' }, options) },
  };
}

/** A property for each resource. Some have methods that are not operations of the spec. */
export interface ClientResources extends Resources {
  /** Metrics over time, annotations, and aggregates over a project. */
  readonly analytics: AnalyticsWithCsv;
  /** Tracked TikTok accounts. */
  readonly creators: Creators;
  /** The pay that creators have earned, in cents. Only the service makes accruals; a person can reject or void them. */
  readonly payoutAccruals: PayoutAccruals;
  /** Records of money that was paid, in cents, and of the accruals that it settles. */
  readonly payoutPayments: PayoutPayments;
}

/** The parts of a client that a resource needs: to call one operation, or to list one. */
export interface Caller {
  call<Id extends OperationId>(operationId: Id, input?: Input<Id>, options?: CallOptions): ApiPromise<Data<Id>>;
  list<Id extends ListId>(operationId: Id, input?: Input<Id>, options?: ListOptions): ListPromise<Item<Id>>;
}

/** The pay that creators have earned, in cents. Only the service makes accruals; a person can reject or void them. */
export interface PayoutAccruals extends PayoutAccrualsResource {
  /**
   * Refuses an earned accrual for good: it is never computed again.
   * @param id - The id of the accrual.
   * @throws ConflictError 409 accrual_paid: void the payment instead.
   */
  reject(id: Uuid, options?: CallOptions): ApiPromise<PayoutAccrual>;
  /**
   * Cancels an earned accrual for good: it is never computed again.
   * @param id - The id of the accrual.
   * @throws ConflictError 409 accrual_paid: void the payment instead.
   */
  void(id: Uuid, options?: CallOptions): ApiPromise<PayoutAccrual>;
}

/** Records of money that was paid, in cents, and of the accruals that it settles. */
export interface PayoutPayments extends PayoutPaymentsResource {
  /**
   * Voids a payment for good. Its accruals are earned again and can be paid again.
   * @param id - The id of the payment.
   * @throws ConflictError 409 invalid_transition if it is voided already.
   */
  void(id: Uuid, options?: CallOptions): ApiPromise<PayoutPayment>;
}

/** Tracked TikTok accounts. */
export interface Creators extends CreatorsResource {
  /**
   * Finds the creator who has exactly this handle; a leading `@`, surrounding space and upper case make no difference.
   * Reads the list to its end.
   * @param handle - Such as `@maya.moves`.
   * @param within - The project to look in. Default: all of them.
   * @throws NotFoundError `not_found`, like `get`; it names the nearest handles. TrackagoatError `creator_ambiguous` if
   * several projects have the handle; it names them.
   */
  find(handle: string, within?: FindCreatorOptions, options?: CallOptions): Promise<Creator>;
}

/** The scope of the search for a handle. */
export interface FindCreatorOptions {
  /** The id of a project. */
  readonly projectId?: Uuid;
}

async function findCreator(
  { creators, projects }: Resources,
  handle: string,
  given: FindCreatorOptions = {},
  options?: CallOptions,
): Promise<Creator> {
  const { projectId } = takeOptions(badOption('creators.find'), given, findCreatorOptions);
  const search = readHandle(handle);
  const within = { limit: 100, ...(projectId === undefined ? {} : { project_id: projectId }) };
  const found = (await creators.list({ ...within, search }, options).toArray()).filter(
    ({ tiktok_handle: other }) => toPlainHandle(other) === search,
  );
  const [creator] = found;
  if (!creator) {
    const message = describeUnknownHandle(search, await creators.list(within, options).toArray());
    throw new NotFoundError(message, { code: 'not_found', status: 404, operationId: 'listCreators' });
  }
  if (found.length === 1) return creator;
  const names = new Map((await projects.list({ limit: 100 }, options).toArray()).map(({ id, name }) => [id, name]));
  const where = found.map(({ project_id: id }) => `${JSON.stringify(names.get(id))} (${id})`).join(', ');
  const message = `${search} is in several projects: ${where}. Give the projectId.`;
  throw new TrackagoatError(message, { code: 'creator_ambiguous' });
}

/** The form in which handles are compared. */
export function toPlainHandle(handle: string): string {
  return handle.trim().replace(/^@/, '').toLowerCase();
}

/**
 * The given handle in the form in which handles are compared. An empty value, or one that is not a text, is refused
 * before anything is sent.
 */
function readHandle(given: unknown): string {
  const { refuse } = badOption('creators.find');
  if (typeof given !== 'string') throw refuse(`creators.find: handle must be a text, not ${describeValue(given)}.`);
  const handle = toPlainHandle(given);
  if (handle === '') throw refuse('creators.find: handle must not be empty.');
  return handle;
}

/** How many handles a refusal names. */
const NAMED = 3;

/** Says that nobody has a handle, and which are near it. */
export function describeUnknownHandle(handle: string, creators: readonly Creator[]): string {
  const known = creators.map((creator) => toPlainHandle(creator.tiktok_handle));
  const near = listNear(handle, known).slice(0, NAMED);
  const names = near.map((other) => JSON.stringify(other)).join(', ');
  const nearest = near.length === 0 ? '' : `; the nearest ${near.length === 1 ? 'is' : 'are'} ${names}`;
  return `no creator has the handle ${handle}${nearest}; if it was removed, pay by its id.`;
}

/** Metrics over time, annotations, and aggregates over a project. */
export interface AnalyticsWithCsv extends AnalyticsResource {
  /**
   * The same as `get`, as the text of a csv file. The column `series_kind` tells the rows of the series apart.
   * @param query - What to measure, as for `get`.
   * @throws NotFoundError 404 not_found
   */
  csv(query: AnalyticsQuery, options?: CallOptions): ApiPromise<string>;
}

/** The statuses that this version knows: the written-out ones of an open list. */
type KnownStatus<Status extends string> = Status extends Status ? (string extends Status ? never : Status) : never;

/**
 * Whether a row has a status. It narrows the type: afterwards `status` is that literal, and a misspelt one does not
 * compile. A plain comparison does neither, because the statuses of responses are open.
 *
 * @example
 * ```ts
 * const owed = (await goat.payoutAccruals.list()).data.filter((accrual) => hasStatus(accrual, 'earned'));
 * ```
 */
export function hasStatus<
  Row extends { readonly status: string },
  Status extends [KnownStatus<Row['status']>] extends [never] ? string : KnownStatus<Row['status']>,
>(row: Row, status: Status): row is Row & { readonly status: Status } {
  return row.status === status;
}
