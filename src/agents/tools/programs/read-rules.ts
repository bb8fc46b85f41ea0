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

/** The rule of every read that programs have. A binding removes a read without a rule. */
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

/** The workflows that a binding to creators allows. The others cover a whole project or campaign. */
export const CREATOR_WORKFLOWS: readonly string[] = [
  'auditUnpaidCreators',
  'weeklyPayoutReview',
  'trend',
  'readContext',
];

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
