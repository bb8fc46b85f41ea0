import { findNearest } from '../../../../base/options/find-nearest.js';
import { invalidInput } from '../../text/tool-error.js';

/**
 * How a binding limits a read: by a filter, by its subject, or by the row itself. Some reads exist only without a
 * binding.
 */
export type ReadRule =
  /** It reveals nothing about anybody. */
  | { readonly by: 'nothing' }
  /** It belongs to the organization, like payout methods, which every project uses. A binding to creators removes it. */
  | { readonly by: 'reach' }
  /** A list that takes `project_id`, and `creator_id` if it is a list by creator. */
  | { readonly by: 'filter'; readonly creators: boolean }
  /** The first argument names its subject. */
  | { readonly by: 'parent'; readonly kind: Parent }
  /** The first argument is the project, and the response covers everybody in it. */
  | { readonly by: 'project' }
  /** The row names its owner. */
  | { readonly by: 'row' }
  /** The query has `entity` and `entity_id`, or the id alone. */
  | { readonly by: 'entity' };

/** The subjects of reads. */
export type Parent = 'creator' | 'video' | 'campaign' | 'structure' | 'project';

const byFilter = { by: 'filter', creators: true } as const;
const byProjectFilter = { by: 'filter', creators: false } as const;

/** The rule of every read of the client. A binding removes a read without a rule. */
export const readRules: Readonly<Record<string, ReadRule>> = {
  'schema.get': { by: 'nothing' },
  'projects.list': { by: 'row' },
  'projects.get': { by: 'parent', kind: 'project' },
  'creators.list': { by: 'row' },
  'creators.find': { by: 'row' },
  'creators.get': { by: 'parent', kind: 'creator' },
  'creators.stats': { by: 'parent', kind: 'creator' },
  'videos.list': byFilter,
  'videos.get': { by: 'parent', kind: 'video' },
  'videos.stats': { by: 'parent', kind: 'video' },
  'campaigns.list': byProjectFilter,
  'campaigns.get': { by: 'parent', kind: 'campaign' },
  'campaigns.items': { by: 'parent', kind: 'campaign' },
  'campaigns.stats': { by: 'parent', kind: 'campaign' },
  'goals.list': { by: 'parent', kind: 'creator' },
  'goals.compliance': { by: 'project' },
  'analytics.get': { by: 'entity' },
  'analytics.schema': { by: 'nothing' },
  'analytics.annotations': byProjectFilter,
  'analytics.videoLeaderboard': byProjectFilter,
  'analytics.postingHeatmap': byProjectFilter,
  'analytics.goalComplianceCounts': byProjectFilter,
  'analytics.viewDistribution': byProjectFilter,
  'analytics.outliers': byProjectFilter,
  'analytics.creatorLeaderboard': byProjectFilter,
  'analytics.postingConsistency': byProjectFilter,
  'analytics.creatorScatter': byProjectFilter,
  'analytics.campaignLeaderboard': byProjectFilter,
  'analytics.memberOverlap': byProjectFilter,
  'payoutMethods.list': { by: 'reach' },
  'payoutMethods.get': { by: 'reach' },
  'payoutStructures.list': byProjectFilter,
  'payoutStructures.get': { by: 'parent', kind: 'structure' },
  'payoutStructures.assignments': { by: 'parent', kind: 'structure' },
  'payoutAccruals.list': byFilter,
  'payoutAccruals.get': { by: 'row' },
  'payoutPayments.list': byFilter,
  'payoutPayments.get': { by: 'row' },
};

/** Whether a read exists under a binding. */
export function isWithinReach(name: string, finest: 'organization' | 'project' | 'creator'): boolean {
  if (finest === 'organization') return true;
  const rule = Object.hasOwn(readRules, name) ? readRules[name] : undefined;
  if (!rule) return false;
  if (finest === 'project') return true;
  if (rule.by === 'reach' || rule.by === 'project') return false;
  if (rule.by === 'filter') return rule.creators;
  return rule.by !== 'parent' || (rule.kind !== 'campaign' && rule.kind !== 'structure');
}

/** The parameters of a read. */
export interface ReadParameters {
  /** Its arguments before the query. */
  readonly ids: readonly string[];
  /** The names that its query may have; null if it takes none. */
  readonly query: readonly string[] | null;
}

/** The filters of a read. */
export type ReadQuery = Readonly<Record<string, unknown>>;

/** The arguments of a read. */
interface ReadArguments {
  readonly ids: readonly unknown[];
  readonly query: ReadQuery;
}

/** The ids and the query of a read, by its parameters. */
export function checkArguments(name: string, { ids, query }: ReadParameters, args: unknown): ReadArguments {
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
    if (key === 'limit' || key === 'cursor') throw invalidInput(`goat.${name} has no ${said}: it is read whole.`);
    const hint = query?.length ? `the nearest is ${findNearest(key.slice(0, 40), query)}` : 'it takes no query';
    throw invalidInput(`goat.${name} has no ${said}; ${hint}.`);
  }
  return { ids: named, query: asked as ReadQuery };
}

/** How many rows of a list `{ limit }` asks for; undefined for all. */
export function checkLimit(name: string, options: unknown): number | undefined {
  const { limit, ...rest } = (options ?? {}) as { readonly limit?: number };
  const isWhole = limit === undefined || (Number.isInteger(limit) && limit >= 1);
  if (!isWhole || Object.keys(rest).length > 0)
    throw invalidInput(`goat.${name} takes { limit } alone, a whole number from 1.`);
  return limit;
}
