import type { ProgramRead } from '../../../generated/program-types.js';
import { invalidInput } from '../../text/tool-error.js';

import { nearest } from './worker/nearest.js';

/** The filters of a read. */
export type ReadQuery = Readonly<Record<string, unknown>>;

/** The arguments of a read. */
interface ReadArguments {
  readonly ids: readonly unknown[];
  readonly query: ReadQuery;
}

/** The ids and the query of a read, by its parameters. */
export function checkArguments(name: string, { ids, query }: ProgramRead, args: unknown): ReadArguments {
  const given = Array.isArray(args) ? (args as readonly unknown[]) : [];
  const named = given.slice(0, ids.length);
  const [found = {}, ...more] = given.slice(ids.length);
  const takes = [...ids, ...(query === null ? [] : ['a query'])].join(' and ') || 'nothing';
  if (named.length < ids.length || named.some((id) => typeof id !== 'string') || more.length > 0) {
    throw invalidInput(`goat.${name} takes ${takes}.`);
  }
  const asked = found ?? {};
  if (typeof asked !== 'object' || Array.isArray(asked)) throw invalidInput(`goat.${name} takes ${takes}.`);
  for (const key of Object.keys(asked)) {
    if (query?.includes(key)) continue;
    const said = JSON.stringify(key.slice(0, 40));
    if (key === 'limit' || key === 'cursor')
      throw invalidInput(`goat.${name} has no ${said}: .all({ limit: 5 }) gives the first five.`);
    const hint = query?.length ? `the nearest is ${nearest(key.slice(0, 40), query)}` : 'it takes no query';
    throw invalidInput(`goat.${name} has no ${said}; ${hint}.`);
  }
  return { ids: named, query: asked as ReadQuery };
}

/** How many rows `.all({ limit })` asks for; undefined for all. */
export function checkLimit(name: string, options: unknown): number | undefined {
  const { limit, ...rest } = (options ?? {}) as { readonly limit?: number };
  const isWhole = limit === undefined || (Number.isInteger(limit) && limit >= 1);
  if (!isWhole || Object.keys(rest).length > 0)
    throw invalidInput(`goat.${name}(…).all takes { limit } alone, a whole number from 1.`);
  return limit;
}
