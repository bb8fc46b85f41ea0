/** How a binding holds a read: by a filter, by what it is of, by the row itself; or only without a binding. */
export type ReadRule =
  /** It tells nothing of anybody. */
  | { readonly by: 'nothing' }
  /** It is of the organization, as payout methods are, which every project pays by: a binding to creators takes it away. */
  | { readonly by: 'reach' }
  /** A list that takes `project_id`, and `creator_id` where creators can be told apart. */
  | { readonly by: 'filter'; readonly creators: boolean }
  /** The first argument names what it is of. */
  | { readonly by: 'parent'; readonly kind: Parent }
  /** The first argument is the project, and the answer is of all who are in it. */
  | { readonly by: 'project' }
  /** The row says whose it is. */
  | { readonly by: 'row' }
  /** The query has `entity` and `entity_id`, or the id alone. */
  | { readonly by: 'entity' };

/** What a read can be of. */
export type Parent = 'creator' | 'video' | 'campaign' | 'structure' | 'project';

const byFilter = { by: 'filter', creators: true } as const;
const byProjectFilter = { by: 'filter', creators: false } as const;

/** The rule of every read that programs have; without one a binding takes a read away. */
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

/** The workflows that a binding to creators leaves: the others speak of a whole project or campaign. */
export const CREATOR_WORKFLOWS: readonly string[] = [
  'auditUnpaidCreators',
  'weeklyPayoutReview',
  'trend',
  'readContext',
];

/** Whether a read is there under a binding. */
export function isWithinReach(name: string, finest: 'organization' | 'project' | 'creator'): boolean {
  if (finest === 'organization') return true;
  const rule = Object.hasOwn(readRules, name) ? readRules[name] : undefined;
  if (!rule) return false;
  if (finest === 'project') return true;
  if (rule.by === 'reach' || rule.by === 'project') return false;
  if (rule.by === 'filter') return rule.creators;
  return rule.by !== 'parent' || (rule.kind !== 'campaign' && rule.kind !== 'structure');
}
