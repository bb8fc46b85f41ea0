/** The tables whose rows are entities of the API, and the name of one row. The other tables are internal. */
export const ENTITIES = {
  projects: 'project',
  creators: 'creator',
  videos: 'video',
  campaigns: 'campaign',
  campaign_items: 'campaign_item',
  goals: 'goal',
  annotations: 'annotation',
  payout_methods: 'payout_method',
  payout_structures: 'payout_structure',
  payout_structure_versions: 'payout_structure_version',
  payout_assignments: 'payout_assignment',
  payout_accruals: 'payout_accrual',
  payout_payments: 'payout_payment',
} as const;
