/** Options that every workflow takes. */
export const workflowOptions = {
  budget: { fields: { maxRequests: 'count', deadlineMs: 'count' } },
  signal: { kind: 'with', of: ['aborted'] },
  headers: 'data',
  now: 'function',
  acceptProvisional: 'flag',
  settles: { kind: 'one', of: ['listed', 'everything'] },
  concurrency: { kind: 'count', from: 1 },
  onProgress: 'function',
} as const;

// The workflow itself checks how the amount and the accruals fit together.
const payment = {
  reference: { kind: 'text', needed: true },
  creatorId: { kind: 'text', opens: true },
  method: 'text',
  totalCents: { kind: 'any', opens: true },
  accrualIds: { kind: 'texts', opens: true },
  paidAt: 'moment',
  readme: 'text',
} as const;

const project = { projectId: { kind: 'text', opens: true } } as const;

const choices = {
  acceptWarnings: { kind: 'texts', of: ['far_above', 'looks_like_dollars', 'same_amount'] },
  afterVoid: { kind: 'id', opens: true },
} as const;

const item = { payout: { kind: 'data', opens: true }, metadata: 'data' } as const;

/** The input of each workflow, by its name. */
export const workflowInputs = {
  setUpCreator: {
    projectId: { kind: 'text', needed: true },
    handle: { kind: 'text', needed: true },
    trackingMode: { kind: 'one', of: ['auto', 'selective'] },
    trackingStartDate: 'day',
    readme: 'text',
    goals: 'list',
    structure: 'data',
    assignedAt: 'moment',
    otherStructures: 'text',
  },
  planSettlement: {
    creatorId: { kind: 'text', needed: true },
    method: 'text',
    projectId: { kind: 'text', opens: true },
    endedBy: { kind: 'day', opens: true },
    paidAt: 'moment',
    readme: 'text',
  },
  settleAll: {
    projectId: { kind: 'text', opens: true },
    creatorIds: { kind: 'texts', opens: true },
    exceptCreatorIds: { kind: 'texts', opens: true },
    removed: { kind: 'one', of: ['pay', 'leave'] },
    owedMoreThanCents: { kind: 'whole', opens: true },
    endedBy: { kind: 'day', opens: true },
    method: 'text',
    dryRun: { kind: 'flag', opens: true },
  },
  planPayment: { ...payment, ...project } as typeof payment & typeof project,
  recordPayment: { ...payment, ...project, ...choices } as typeof payment & typeof project & typeof choices,
  // An item of the list.
  recordPayments: { ...payment, ...choices, ...item } as typeof payment & typeof choices & typeof item,
  planPayouts: {
    inFlight: { kind: 'ids', needed: true },
    projectId: { kind: 'text', opens: true },
    creatorIds: { kind: 'texts', opens: true },
    exceptCreatorIds: { kind: 'texts', opens: true },
    removed: { kind: 'one', of: ['pay', 'leave'] },
    method: 'text',
    atLeastCents: { kind: 'whole', opens: true },
  },
  checkPayouts: { inFlight: { kind: 'ids', needed: true } },
  // A wallet and a note may be functions.
  payoutRows: { recipient: { kind: 'function', needed: true }, wallet: 'any', note: 'any' },
  creatorStatement: {
    creatorId: { kind: 'text', needed: true },
    month: { kind: 'text', needed: true },
    changedAt: { kind: 'data', opens: true },
  },
  rejectAccruals: {
    accrualIds: { kind: 'texts', needed: true },
    status: { kind: 'one', of: ['rejected', 'voided'] },
    creatorIds: { kind: 'texts', opens: true },
    dryRun: { kind: 'flag', opens: true },
  },
  auditUnpaidCreators: {
    projectId: { kind: 'text', opens: true },
    creatorIds: { kind: 'texts', opens: true },
    minAgeDays: 'number',
  },
  weeklyPayoutReview: {
    projectId: { kind: 'text', opens: true },
    creatorIds: { kind: 'texts', opens: true },
    weekOf: 'moment',
    spikeFactor: 'number',
    plot: 'flag',
  },
  campaignPerformance: {
    campaignId: { kind: 'text', needed: true },
    from: 'day',
    to: 'day',
    top: 'count',
    outlierFactor: 'number',
  },
  contentAnalysis: {
    campaignId: { kind: 'text', opens: true },
    projectId: { kind: 'text', opens: true },
    from: 'day',
    to: 'day',
    top: 'count',
    outlierFactor: 'number',
  },
  findUnderperformingCreators: {
    projectId: { kind: 'text', needed: true },
    from: 'day',
    to: 'day',
    viewsShare: 'number',
    limit: 'count',
  },
  trend: {
    entity: { kind: 'text', needed: true },
    entityId: { kind: 'text', needed: true },
    from: 'day',
    to: 'day',
    metric: 'text',
    granularity: 'text',
    mode: 'text',
    baseMetric: 'text',
    plot: 'flag',
  },
  readContext: {
    projectId: { kind: 'text', opens: true },
    campaignId: { kind: 'text', opens: true },
    creatorId: { kind: 'text', opens: true },
    videoId: { kind: 'text', opens: true },
  },
  pageSettlements: { offset: { kind: 'whole', default: 0 }, limit: { kind: 'whole', from: 1, default: 20 } },
} as const;
