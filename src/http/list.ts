import type { OperationId } from '../generated/operations.js';
import { callOperation, type Engine } from './call.js';
import { type ListOptions, ListPromise, type RawPage } from './list-promise.js';
import { operationOf } from './operation-table.js';
import type { Input } from './operation-types.js';

const DEFAULT_LIMIT = 50;

/** Lists an operation of the spec, by cursor or by offset with the same face: the offset stands as the cursor. */
export function listOperation<T>(
  engine: Engine,
  operationId: OperationId,
  { input, options = {} }: { readonly input: Input<OperationId>; readonly options?: ListOptions | undefined },
): ListPromise<T> {
  const { resumeFrom, maxRequests, ...callOptions } = options;
  const query: Record<string, unknown> = { ...input.query };
  const by = operationOf(operationId).paging ?? 'cursor';

  const fetchPage = async (cursor: unknown): Promise<RawPage<T>> => {
    const result = await callOperation<T[]>(engine, operationId, {
      input: { ...input, query: { ...query, [by]: cursor } as never },
      options: callOptions,
    });
    const { length } = result.data;
    if (by === 'cursor') return { result, nextCursor: result.meta.nextCursor as string | null };
    const atEnd = length < Number(query.limit ?? DEFAULT_LIMIT);
    return { result, nextCursor: atEnd ? null : String(Number(cursor ?? 0) + length) };
  };
  return new ListPromise({ operationId, start: resumeFrom ?? query[by], maxRequests, fetchPage });
}
