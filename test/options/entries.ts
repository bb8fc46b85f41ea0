import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHandlers, setupMockServer } from '../../mocks/adapters/node.js';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock } from '../../mocks/index.js';
import { pullToFile } from '../../proofs/clone/pull-to-file.js';
import { explore } from '../../proofs/explore/index.js';
import { cloneOrganization, verifyAccruals } from '../../proofs/index.js';
import { estimatePull } from '../../proofs/read/estimate-pull.js';
import { claudeAgentSdkServer } from '../../src/agents/hosts/claude-agent-sdk.js';
import {
  Approvals,
  createAuditLog,
  createToolset,
  memoryToolsetStore,
  verifyAuditLog,
} from '../../src/agents/index.js';
import { createMcpHttpHandler, createMcpServer } from '../../src/agents/mcp.js';
import { fileAuditLog, redisToolsetStore } from '../../src/agents/stores.js';
import { redisLimiterStore } from '../../src/client/limiter-redis.js';
import { createClient } from '../../src/index.js';
import { createTracing } from '../../src/otel/index.js';
import * as workflows from '../../src/workflows/index.js';

// biome-ignore lint/suspicious/noExplicitAny: what a host without types hands over
type Loose = any;

type Call = (options: Loose) => unknown;

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const toolset = await createToolset(goat);
const store = memoryToolsetStore();
const approvals = new Approvals({ store, now: () => 0 });
const redis = { eval: async () => null } as Loose;
const ids = { projectId: mock.projectId, creatorId: '11111111-1111-4111-8111-111111111111' };

/** The required input of an entry besides the tried option. */
export const complete: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  createClient: { apiKey: mock.apiKey },
  setUpCreator: { projectId: ids.projectId, handle: 'maya' },
  planSettlement: { creatorId: ids.creatorId },
  planPayment: { reference: 'x', creatorId: ids.creatorId, totalCents: 1 },
  recordPayment: { reference: 'x', creatorId: ids.creatorId, totalCents: 1 },
  recordPayments: { reference: 'x', creatorId: ids.creatorId, totalCents: 1 },
  planPayouts: { inFlight: [] },
  checkPayouts: { inFlight: [] },
  payoutRows: { recipient: () => null },
  creatorStatement: { creatorId: ids.creatorId, month: '2026-01' },
  rejectAccruals: { accrualIds: [] },
  campaignPerformance: { campaignId: ids.creatorId },
  contentAnalysis: { projectId: ids.projectId },
  findUnderperformingCreators: { projectId: ids.projectId },
  trend: { entity: 'project', entityId: ids.projectId },
  readContext: { projectId: ids.projectId },
  'toolset.bind': { projectId: ids.projectId },
  Approvals: { store, now: () => 0 },
  'mock.faults.add': { operation: 'createProject', kind: 'status' },
  'mock.stubs.add': { operation: 'getOutliers', data: [] },
  'mock.expectChanges': { ignore: [], only: true },
  explore: { world: mock, workers: [async () => {}], allowIdle: true, seeds: 1, pairs: 0, singles: false },
};

const workflowEntries = Object.entries(workflows)
  .filter(([name, value]) => typeof value === 'function' && !/^[A-Z]|^is|^commit|^digest|^settleCreator/.test(name))
  .map(([name, value]): [string, Call] => {
    const run = value as (...args: unknown[]) => unknown;
    if (name === 'pageSettlements') return [name, (input) => run({ creators: [] }, input)];
    if (name === 'payoutRows') return [name, (input) => run([], input)];
    if (name === 'checkPayouts') return [name, (input) => run(goat, { payouts: [] }, input)];
    return [name, (input) => run(goat, name === 'recordPayments' ? [input] : input)];
  });

/** How each entry of the table is called with options. */
export const entries: Readonly<Record<string, Call>> = {
  createClient,
  'createClient: rateLimit': (rateLimit) => createClient({ apiKey: mock.apiKey, rateLimit }),
  'a call': (options) => goat.projects.get(ids.projectId, options),
  'a list': (options) => goat.projects.list({}, options),
  request: (options) => goat.request('GET', '/projects', options),
  'creators.find': (options) => goat.creators.find('nobody', options),
  ...Object.fromEntries(workflowEntries),
  'options of a workflow': (options) => workflows.weeklyPayoutReview(goat, {}, options),
  createToolset: (options) => createToolset(goat, options),
  limits: (limits) => createToolset(goat, { allow: ['read', 'money'], limits }),
  'toolset.bind': (options) => toolset.bind(options),
  'toolset.approve': (options) => toolset.approve({ planId: 'none' } as never, options),
  // A call never rejects: what it refuses is its answer.
  'toolset.call': async (options) => {
    const result = await toolset.call('list_creators', {}, options);
    if (!result.ok) throw new RangeError(result.error.message);
  },
  Approvals: (options) => new Approvals(options),
  'approvals.approve': (options) => approvals.approve({ planId: 'none' } as never, options),
  'toolset.forPerson': (options) => toolset.forPerson('ana', options),
  createAuditLog: (options) => createAuditLog(() => {}, options),
  fileAuditLog: (options) => fileAuditLog(join(tmpdir(), 'no', 'such', 'folder', 'log'), options),
  verifyAuditLog: (options) => verifyAuditLog('', options),
  memoryToolsetStore,
  redisToolsetStore: (options) => redisToolsetStore(redis, options),
  redisLimiterStore: (options) => redisLimiterStore(redis, options),
  createTracing,
  createMcpServer: (options) => createMcpServer(toolset, options),
  claudeAgentSdkServer: (options) => claudeAgentSdkServer(toolset, options),
  createMcpHttpHandler: (options) => createMcpHttpHandler(toolset, options),
  createMock,
  setupMockServer,
  'organizations.create': (options) => mock.organizations.create(options),
  serveMock: async (options) => (await serveMock(options)).close(),
  createHandlers: (options) => createHandlers(mock, options),
  'mock.faults.add': (options) => mock.faults.add(options),
  'mock.stub': (options) => mock.stub('getOutliers', [], options),
  'mock.stubs.add': (options) => mock.stubs.add(options),
  'mock.changes': (filter) => mock.changes(filter),
  'mock.expectChanges': (options) => mock.expectChanges(options),
  'mock.expectChanges: a pattern': (pattern) => mock.expectChanges({ only: true, ignore: [pattern] }),
  'mock.requests.find': (filter) => mock.requests.find(filter),
  'mock.requests.count': (filter) => mock.requests.count(filter),
  'mock.requests.last': (filter) => mock.requests.last(filter),
  'mock.reset': (options) => mock.reset(options),
  'mock.setLimits': (options) => mock.setLimits(options),
  'mock.warnings': (options) => mock.warnings(options),
  'mock.overview': (filter) => mock.overview(filter),
  explore,
  cloneOrganization: (options) => cloneOrganization(goat, options),
  pullToFile: (options) => pullToFile(goat, join(tmpdir(), 'no', 'such', 'folder', 'file'), options),
  estimatePull: (options) => estimatePull(goat, options),
  verifyAccruals: (options) => verifyAccruals(goat, options),
};
