import type { CallInput, Engine } from './call.js';
import { execute } from './call.js';
import { type ListOptions, ListPromise, type RawPage } from './list-promise.js';
import type { Operation } from './operation-table.js';
import { takeCallOptions } from './prepare.js';

/** Lists an operation of the spec, by cursor or by offset with the same face: the offset stands as the cursor. */
export function listOperation<T>(
  engine: Engine,
  operation: Operation,
  { options: given = {}, ...input }: CallInput & { readonly options?: ListOptions | undefined },
): ListPromise<T> {
  const { query = {} } = input;
  const options = keepOptions(given, operation.mark);
  const by = operation.mark === '#' ? 'offset' : 'cursor';

  const fetchPage = async (cursor: unknown): Promise<RawPage<T>> => {
    const received = await execute<T[]>(engine, operation.id, { ...input, query: { ...query, [by]: cursor }, options });
    if (by === 'cursor') return { received, nextCursor: (received.meta.nextCursor as string) || null };
    const { length, 0: first } = received.data;
    const next = Number(cursor ?? 0) + length;
    // How many there are stands in each row; a service that does not say so goes on until a page is not full.
    const { total_count: total } = (first ?? {}) as { total_count?: number };
    const atEnd = total === undefined ? length < Number(query.limit ?? 1) : next >= total;
    return { received, nextCursor: atEnd ? null : `${next}` };
  };
  const { resumeFrom: start = query[by], maxRequests } = options ?? {};
  return new ListPromise({ operationId: operation.id, start, maxRequests, fetchPage });
}

/** A copy for all pages; options that are wrong stay, and the first page refuses them: a list is asked for when it is awaited. */
function keepOptions(given: ListOptions, mark: string): ListOptions {
  try {
    return takeCallOptions(given, mark);
  } catch {
    return given;
  }
}
