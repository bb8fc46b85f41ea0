/** The limits on what a toolset may pay. An omitted limit does not apply. */
export const limitOptions = {
  perPaymentCents: 'whole 0!',
  perDayCents: 'whole 0!',
  perWeekCents: 'whole 0!',
  paymentsPerHour: 'whole 0!',
  allowedPayees: 'ids!',
  allowedMethods: 'texts!',
  allowedProjects: 'ids!',
  newPayeesAlone: 'flag!',
  dualApprovalAboveCents: 'whole 0!',
  // `Approvers` checks each of them.
  approvers: 'any!',
  maxRateCents: 'whole 0!',
} as const;

/** The bounds of a toolset. */
export const bindingOptions = { projectId: 'id!', creatorIds: 'ids!' } as const;

/** Options of `createToolset`. */
export const toolsetOptions = {
  allow: 'texts!',
  bind: { fields: bindingOptions as typeof bindingOptions, opens: true },
  limits: { fields: limitOptions as typeof limitOptions, opens: true },
  approve: 'function',
  approvalHint: 'function',
  store: 'with get set add increment!',
  audit: 'with append!',
  around: 'function',
  secret: 'bytes 32',
  approvalTtlMs: 'whole 1',
  refusalTtlMs: 'whole 1',
  questionsPerHour: 'whole 1',
  maxPlanLines: ['whole 1', 100],
  budget: { fields: { maxRequests: 'count 0', deadlineMs: 'count 0' } },
  commitDeadlineMs: ['whole 1', 45_000],
  now: 'function',
  forecast: 'function',
  clock: 'with now',
} as const;

/** Options of one call of a tool. */
export const toolCallOptions = {
  signal: 'with aborted',
  approve: 'function',
  onProgress: 'function',
  traceparent: 'text',
} as const;

/** The person who approves, and the store in which the plan is looked up. */
export const approveOptions = { by: 'text', account: 'text!', sign: 'function', plans: 'with get' } as const;
/** The same for a toolset, which uses its own plans. */
export const toolsetApproveOptions = { by: 'text' } as const;
/** The name of the conversation. */
export const sessionOptions = { session: 'text*' } as const;
/** The account from which a person answers. */
export const forPersonOptions = { account: 'text!' } as const;

/** Options of `new Approvals`. */
export const approvalsOptions = {
  secret: 'bytes 32!',
  ttlMs: 'whole 1',
  refusalTtlMs: 'whole 1',
  approvers: 'any!',
  now: 'function*',
  store: 'with get set add increment*',
} as const;

/** Options of `listUnfinished`. */
export const unfinishedOptions = {
  store: 'with get set add increment*',
  finish: ['flag', false],
  audit: 'with append!',
  now: 'function',
} as const;

/** Options of `createAuditLog`. */
export const auditLogOptions = { after: 'data', now: 'function' } as const;
/** Options of `fileAuditLog`, which continues the existing file. */
export const fileAuditLogOptions = { now: 'function' } as const;
/** Options of `verifyAuditLog`. */
export const verifyAuditLogOptions = { anchor: 'data!' } as const;
/** Options of `memoryToolsetStore`. */
export const memoryStoreOptions = { clock: 'with now' } as const;
/** Options of `redisToolsetStore`. */
export const redisStoreOptions = {
  prefix: ['text', 'trackagoat:tools:'],
  timeoutMs: ['whole 1', 2_000],
  expectExisting: ['flag', false],
} as const;
/** Options of `redisLimiterStore`. */
export const redisLimiterOptions = { prefix: ['text', 'trackagoat:'] } as const;
/** Options of `createTracing`. */
export const tracingOptions = { tracerProvider: 'with getTracer' } as const;

/** How an MCP server presents itself: the options of `claudeAgentSdkServer`. */
export const mcpOfferOptions = {
  name: ['text', 'trackagoat'],
  version: ['text', '1'],
  outputSchemas: ['one of full outline', 'outline'],
  results: ['one of both text structured', 'both'],
  extend: 'function',
} as const;

type McpOfferTable = typeof mcpOfferOptions;

/** Options of `createMcpServer` and `serveMcpStdio`. */
export const mcpServerOptions: McpOfferTable & {
  readonly sdk: 'one of @modelcontextprotocol/server @modelcontextprotocol/sdk';
  readonly secret: 'bytes 32';
  readonly listTtlMs: readonly ['whole 0', 60_000];
} = {
  ...mcpOfferOptions,
  sdk: 'one of @modelcontextprotocol/server @modelcontextprotocol/sdk',
  secret: 'bytes 32',
  listTtlMs: ['whole 0', 60_000],
};

/** Options for access by HTTP. */
const entrance = {
  token: 'text!',
  // A function, or `'none'`; `checkEntrance` checks it.
  authorize: 'any!',
  allowedHosts: 'texts',
  allowedOrigins: 'texts',
  path: 'text',
  maxSessions: ['whole 1', 100],
} as const;

/** Options of `createMcpHttpHandler`. */
export const mcpHttpOptions: typeof mcpServerOptions & typeof entrance & { readonly caller: 'function!' } = {
  ...mcpServerOptions,
  ...entrance,
  // Without it all who send no Authorization header are one caller.
  caller: 'function!',
};
