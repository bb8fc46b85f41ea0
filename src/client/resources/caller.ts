import type { ListId, OperationId } from '../../generated/operations.js';
import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Data, Input, Item } from '../http/operation-types.js';

/** The parts of a client that a resource needs: to call one operation, or to list one. */
export interface Caller {
  call<Id extends OperationId>(operationId: Id, input?: Input<Id>, options?: CallOptions): ApiPromise<Data<Id>>;
  list<Id extends ListId>(operationId: Id, input?: Input<Id>, options?: ListOptions): ListPromise<Item<Id>>;
}
