import type { CallInput, Engine } from './call.js';
import { execute, NO_META } from './call.js';
import { tick } from './clock.js';
import { type ListOptions, ListPromise, type RawPage } from './list-promise.js';
import type { Operation } from './operation-table.js';
import { takeCallOptions } from './prepare.js';

/** Lists an operation of the spec, by cursor or by offset, with the same interface: the offset is used as the cursor. */
export function listOperation<T>(
  engine: Engine,
  operation: Operation,
  { options: given = {}, ...input }: CallInput & { readonly options?: ListOptions | undefined },
): ListPromise<T> {
  const { query = {} } = input;
  const options = keepOptions(given, !!operation.paging);
  const by = operation.paging ?? 'cursor';

  const { clock, deadlineMs: usualMs } = engine.settings;
  const fetchPage = async (cursor: unknown, spentMs: number): Promise<RawPage<T>> => {
    const left =
      spentMs > 0 ? { ...options, deadlineMs: Math.max(0, (options.deadlineMs ?? usualMs) - spentMs) } : options;
    const call = { ...input, query: { ...query, [by]: cursor }, options: left };
    const received = await execute<T[]>(engine, operation.id, call);
    if (by === 'cursor') {
      const isFull = received.data.length >= Number(query.limit ?? USUAL_LIMIT);
      const perhapsCut = !('nextCursor' in received.meta) && isFull;
      if (perhapsCut || received.meta === NO_META) warnOfCut(engine, operation.id, isFull);
      return { received, nextCursor: (received.meta.nextCursor as string) || null, perhapsCut };
    }
    const { length, 0: first } = received.data;
    const next = Number(cursor ?? 0) + length;
    // Each row has the total number of rows. If the service does not send it, reading goes on until a page is not full.
    const { total_count: total } = (first ?? {}) as { total_count?: number };
    const atEnd = total === undefined ? length < Number(query.limit ?? 1) : next >= total;
    return { received, nextCursor: atEnd ? null : `${next}` };
  };
  const { resumeFrom, maxRequests } = options ?? {};
  // The first page refuses any other, by its name.
  const start = typeof resumeFrom === 'string' ? resumeFrom : query[by];
  return new ListPromise({ operationId: operation.id, start, maxRequests, fetchPage, tick: () => tick(clock) });
}

/** The default number of rows per page. */
const USUAL_LIMIT = 50;
const warned = new WeakMap<Engine, Set<string>>();

/** Warns once per list that its end is a guess. */
function warnOfCut(engine: Engine, operationId: string, isFull: boolean): void {
  const warnedOperations = warned.get(engine) ?? new Set<string>();
  if (warnedOperations.has(operationId)) return;
  warned.set(engine, warnedOperations.add(operationId));
  const page = isFull ? 'a full page without nextCursor' : 'a page without meta';
  engine.events.warn(
    `trackagoat: ${operationId} returned ${page}. It is treated as the last page, so rows may be missing.`,
    { operationId },
  );
}

/**
 * A copy for all pages. Wrong options stay in it and the first page refuses them, because a list is read when it is
 * awaited.
 */
function keepOptions(given: ListOptions, isList: boolean): ListOptions {
  try {
    return takeCallOptions(given, isList);
  } catch {
    return given;
  }
}
