/** The limits on what a toolset may pay. An omitted limit does not apply. */
export const limitOptions = {
  perPaymentCents: { kind: 'whole', opens: true },
  perDayCents: { kind: 'whole', opens: true },
  perWeekCents: { kind: 'whole', opens: true },
  paymentsPerHour: { kind: 'whole', opens: true },
  allowedPayees: { kind: 'ids', opens: true },
  allowedMethods: { kind: 'texts', opens: true },
  allowedProjects: { kind: 'ids', opens: true },
  newPayeesAlone: { kind: 'flag', opens: true },
  dualApprovalAboveCents: { kind: 'whole', opens: true },
  // `Approvers` checks each of them.
  approvers: { kind: 'any', opens: true },
  maxRateCents: { kind: 'whole', opens: true },
} as const;

/** The bounds of a toolset. */
export const bindingOptions = {
  projectId: { kind: 'id', opens: true },
  creatorIds: { kind: 'ids', opens: true },
} as const;

/** Options of `createToolset`. */
export const toolsetOptions = {
  allow: { kind: 'texts', opens: true },
  bind: { fields: bindingOptions as typeof bindingOptions, opens: true },
  limits: { fields: limitOptions as typeof limitOptions, opens: true },
  approve: 'function',
  approvalHint: 'function',
  store: { kind: 'with', of: ['get', 'set', 'add', 'increment'], opens: true },
  audit: { kind: 'with', of: ['append'], opens: true },
  around: 'function',
  secret: { kind: 'bytes', from: 32 },
  approvalTtlMs: { kind: 'whole', from: 1 },
  refusalTtlMs: { kind: 'whole', from: 1 },
  questionsPerHour: { kind: 'whole', from: 1 },
  maxPlanLines: { kind: 'whole', from: 1, default: 100 },
  budget: { fields: { maxRequests: 'count', deadlineMs: 'count' } },
  commitDeadlineMs: { kind: 'whole', from: 1, default: 45_000 },
  now: 'function',
  clock: { kind: 'with', of: ['now'] },
} as const;

/** Options of one call of a tool. */
export const toolCallOptions = {
  signal: { kind: 'with', of: ['aborted'] },
  approve: 'function',
  onProgress: 'function',
  traceparent: 'text',
} as const;

/** The person who approves, and the store in which the plan is looked up. */
export const approveOptions = {
  by: 'text',
  account: { kind: 'text', opens: true },
  sign: 'function',
  plans: { kind: 'with', of: ['get'] },
} as const;
/** Why a person refused. */
export const refuseOptions = { reason: 'text' } as const;
/** The same for a toolset, which uses its own plans. */
export const toolsetApproveOptions = { by: 'text' } as const;
/** The name of the conversation. */
export const sessionOptions = { session: { kind: 'text', needed: true } } as const;
/** The account from which a person answers. */
export const forPersonOptions = { account: { kind: 'text', opens: true } } as const;

/** Options of `new Approvals`. */
export const approvalsOptions = {
  secret: { kind: 'bytes', from: 32, opens: true },
  ttlMs: { kind: 'whole', from: 1 },
  refusalTtlMs: { kind: 'whole', from: 1 },
  approvers: { kind: 'any', opens: true },
  now: { kind: 'function', needed: true },
  store: { kind: 'with', of: ['get', 'set', 'add', 'increment'], needed: true },
} as const;

/** Options of `listUnfinished`. */
export const unfinishedOptions = {
  store: { kind: 'with', of: ['get', 'set', 'add', 'increment'], needed: true },
  finish: { kind: 'flag', default: false },
  audit: { kind: 'with', of: ['append'], opens: true },
  now: 'function',
} as const;

/** Options of `createAuditLog`. */
export const auditLogOptions = { after: 'data', now: 'function' } as const;
/** Options of `fileAuditLog`, which continues the existing file. */
export const fileAuditLogOptions = { now: 'function' } as const;
/** Options of `verifyAuditLog`. */
export const verifyAuditLogOptions = { anchor: { kind: 'data', opens: true } } as const;
/** Options of `memoryToolsetStore`. */
export const memoryStoreOptions = { clock: { kind: 'with', of: ['now'] } } as const;
/** Options of `redisToolsetStore`. */
export const redisStoreOptions = {
  prefix: { kind: 'text', default: 'trackagoat:tools:' },
  timeoutMs: { kind: 'whole', from: 1, default: 2_000 },
  expectExisting: { kind: 'flag', default: false },
} as const;
/** Options of `redisLimiterStore`. */
export const redisLimiterOptions = { prefix: { kind: 'text', default: 'trackagoat:' } } as const;
/** Options of `createTracing`. */
export const tracingOptions = { tracerProvider: { kind: 'with', of: ['getTracer'] } } as const;

/** How an MCP server presents itself: the options of `claudeAgentSdkServer`. */
export const mcpOfferOptions = {
  name: { kind: 'text', default: 'trackagoat' },
  version: { kind: 'text', default: '1' },
  results: { kind: 'one', of: ['both', 'text', 'structured'], default: 'both' },
  extend: 'function',
} as const;

const server = { secret: { kind: 'bytes', from: 32 }, listTtlMs: { kind: 'whole', default: 60_000 } } as const;

/** Options of `createMcpServer` and `serveMcpStdio`. */
export const mcpServerOptions: typeof mcpOfferOptions & typeof server = { ...mcpOfferOptions, ...server };

/** Options for access by HTTP. */
const entrance = {
  token: { kind: 'text', opens: true },
  // A function, or `'none'`; `checkEntrance` checks it.
  authorize: { kind: 'any', opens: true },
  allowedHosts: 'texts',
  allowedOrigins: 'texts',
  path: 'text',
  maxSessions: { kind: 'whole', from: 1, default: 100 },
  // Without it all who send no Authorization header are one caller.
  caller: { kind: 'function', opens: true },
} as const;

/** Options of `createMcpHttpHandler`. */
export const mcpHttpOptions: typeof mcpServerOptions & typeof entrance = { ...mcpServerOptions, ...entrance };
