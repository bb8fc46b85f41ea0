import { isPlainObject } from '../../../base/options/describe-value.js';
import { elementAt } from '../../../base/values/element-at.js';
import type { ListId, OperationId } from '../../generated/operations.js';
import type { Resources } from '../../generated/resources.js';
import type { ApiPromise } from '../http/api-promise.js';
import type { CallInput } from '../http/call.js';
import type { CallOptions } from '../http/client-options.js';
import { throwConfigurationError } from '../http/configuration-error.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import { operationTable } from '../http/operation-table.js';
import type { Data, Input, Item } from '../http/operation-types.js';

type Method = (...args: unknown[]) => unknown;

/**
 * The methods of all resources, made from the operation table: the ids of the path first, then the query or the body, then
 * the options. Their types are generated from the same spec, so the two cannot differ.
 */
export function createResources(caller: Caller): Resources {
  const resources: Record<string, Record<string, Method>> = {};
  for (const { id, pieces, paging, resource, name, takes, field } of operationTable) {
    const send = (paging ? caller.list : caller.call) as (
      id: OperationId,
      input: CallInput,
      options?: CallOptions,
    ) => unknown;
    // Into one object, because a copy for each method is a sixth of the time to make a client.
    resources[resource] ??= {};
    Object.assign(resources[resource], {
      [name]: (...args: unknown[]) => {
        const path: Record<string, unknown> = {};
        let next = 0;
        // The names are between the texts of the template.
        for (let i = 1; i < pieces.length; i += 2) path[elementAt(pieces, i)] = args[next++];
        const value = takes ? args[next++] : undefined;
        const query = takes === 'query' ? (value as CallInput['query']) : undefined;
        // A text or a number would be no filter at all.
        if (query !== undefined && !isPlainObject(query))
          throwConfigurationError('bad_query', `${id}: the query must be an object.`);
        const body = takes === 'body' ? (field ? { [field]: value } : value) : undefined;
        return send(id, { path, query, body }, args[next] as CallOptions | undefined);
      },
    });
  }
  return resources as unknown as Resources;
}

/** The parts of a client that a resource needs: to call one operation, or to list one. */
export interface Caller {
  call<Id extends OperationId>(operationId: Id, input?: Input<Id>, options?: CallOptions): ApiPromise<Data<Id>>;
  list<Id extends ListId>(operationId: Id, input?: Input<Id>, options?: ListOptions): ListPromise<Item<Id>>;
}
