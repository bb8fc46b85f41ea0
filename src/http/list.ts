import type { CallInput, Engine } from './call.js';
import { execute } from './call.js';
import { type ListOptions, ListPromise, type RawPage } from './list-promise.js';
import type { Operation } from './operation-table.js';

const DEFAULT_LIMIT = 50;

/** Lists an operation of the spec, by cursor or by offset with the same face: the offset stands as the cursor. */
export function listOperation<T>(
  engine: Engine,
  operation: Operation,
  { options = {}, ...input }: CallInput & { readonly options?: ListOptions | undefined },
): ListPromise<T> {
  const { query = {} } = input;
  const by = operation.mark === '#' ? 'offset' : 'cursor';

  const fetchPage = async (cursor: unknown): Promise<RawPage<T>> => {
    const received = await execute<T[]>(engine, operation, { ...input, query: { ...query, [by]: cursor }, options });
    const { length } = received.data;
    if (by === 'cursor') return { received, nextCursor: received.meta.nextCursor as string | null };
    const atEnd = length < Number(query.limit ?? DEFAULT_LIMIT);
    return { received, nextCursor: atEnd ? null : String(Number(cursor ?? 0) + length) };
  };
  const { resumeFrom: start = query[by], maxRequests } = options;
  return new ListPromise({ operationId: operation.id, start, maxRequests, fetchPage });
}
