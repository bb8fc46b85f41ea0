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

/** How each entry of the table is called with options, and what makes them complete. */
export interface Entry {
  readonly call: (options: Loose) => unknown;
  /** The required input besides the tried option. */
  readonly complete?: Readonly<Record<string, unknown>>;
}

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const toolset = await createToolset(goat);
const store = memoryToolsetStore();
const approvals = new Approvals({ store, now: () => 0 });
const redis = { eval: async () => null } as Loose;
const ids = { projectId: mock.projectId, creatorId: '11111111-1111-4111-8111-111111111111' };

/** The least input of a workflow. */
const asked: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
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
  pageSettlements: {},
};

const workflowEntries = Object.entries(workflows)
  .filter(([name, value]) => typeof value === 'function' && !/^[A-Z]|^is|^commit|^digest|^settleCreator/.test(name))
  .map(([name, value]): [string, Entry] => {
    const run = value as (...args: unknown[]) => unknown;
    const call = (input: Loose): unknown => {
      if (name === 'pageSettlements') return run({ creators: [] }, input);
      if (name === 'payoutRows') return run([], input);
      if (name === 'checkPayouts') return run(goat, { payouts: [] }, input);
      return run(goat, name === 'recordPayments' ? [input] : input);
    };
    return [name, { call, complete: asked[name] ?? {} }];
  });

export const entries: Readonly<Record<string, Entry>> = {
  createClient: { call: createClient, complete: { apiKey: mock.apiKey } },
  'createClient: rateLimit': { call: (rateLimit) => createClient({ apiKey: mock.apiKey, rateLimit }) },
  'a call': { call: (options) => goat.projects.get(ids.projectId, options) },
  'a list': { call: (options) => goat.projects.list({}, options) },
  request: { call: (options) => goat.request('GET', '/projects', options) },
  'creators.find': { call: (options) => goat.creators.find('nobody', options) },
  ...Object.fromEntries(workflowEntries),
  'options of a workflow': { call: (options) => workflows.weeklyPayoutReview(goat, {}, options) },
  createToolset: { call: (options) => createToolset(goat, options) },
  limits: { call: (limits) => createToolset(goat, { allow: ['read', 'money'], limits }) },
  'toolset.bind': { call: (options) => toolset.bind(options), complete: { projectId: ids.projectId } },
  'toolset.approve': { call: (options) => toolset.approve({ planId: 'none' } as never, options) },
  'toolset.call': {
    // A call never rejects: what it refuses is its answer.
    call: async (options) => {
      const result = await toolset.call('list_creators', {}, options);
      if (!result.ok) throw new RangeError(result.error.message);
    },
  },
  Approvals: { call: (options) => new Approvals(options), complete: { store, now: () => 0 } },
  'approvals.approve': { call: (options) => approvals.approve({ planId: 'none' } as never, options) },
  'toolset.forPerson': { call: (options) => toolset.forPerson('ana', options) },
  createAuditLog: { call: (options) => createAuditLog(() => {}, options) },
  fileAuditLog: { call: (options) => fileAuditLog(join(tmpdir(), 'no', 'such', 'folder', 'log'), options) },
  verifyAuditLog: { call: (options) => verifyAuditLog('', options) },
  memoryToolsetStore: { call: memoryToolsetStore },
  redisToolsetStore: { call: (options) => redisToolsetStore(redis, options) },
  redisLimiterStore: { call: (options) => redisLimiterStore(redis, options) },
  createTracing: { call: createTracing },
  createMcpServer: { call: (options) => createMcpServer(toolset, options) },
  claudeAgentSdkServer: { call: (options) => claudeAgentSdkServer(toolset, options) },
  createMcpHttpHandler: { call: (options) => createMcpHttpHandler(toolset, options) },
  createMock: { call: createMock },
  setupMockServer: { call: setupMockServer },
  'organizations.create': { call: (options) => mock.organizations.create(options) },
  serveMock: {
    call: async (options) => {
      const served = await serveMock(options);
      await served.close();
    },
  },
  createHandlers: { call: (options) => createHandlers(mock, options) },
  'mock.faults.add': {
    call: (options) => mock.faults.add(options),
    complete: { operation: 'createProject', kind: 'status' },
  },
  'mock.stub': { call: (options) => mock.stub('getOutliers', [], options) },
  'mock.stubs.add': {
    call: (options) => mock.stubs.add(options),
    complete: { operation: 'getOutliers', data: [] },
  },
  'mock.changes': { call: (filter) => mock.changes(filter) },
  'mock.expectChanges': { call: (options) => mock.expectChanges(options), complete: { ignore: [], only: true } },
  'mock.expectChanges: a pattern': { call: (pattern) => mock.expectChanges({ only: true, ignore: [pattern] }) },
  'mock.requests.find': { call: (filter) => mock.requests.find(filter) },
  'mock.requests.count': { call: (filter) => mock.requests.count(filter) },
  'mock.requests.last': { call: (filter) => mock.requests.last(filter) },
  'mock.reset': { call: (options) => mock.reset(options) },
  'mock.setLimits': { call: (options) => mock.setLimits(options) },
  'mock.warnings': { call: (options) => mock.warnings(options) },
  'mock.overview': { call: (filter) => mock.overview(filter) },
  explore: {
    call: explore,
    complete: { world: mock, workers: [async () => {}], allowIdle: true, seeds: 1, pairs: 0, singles: false },
  },
  cloneOrganization: { call: (options) => cloneOrganization(goat, options) },
  pullToFile: { call: (options) => pullToFile(goat, join(tmpdir(), 'no', 'such', 'folder', 'file'), options) },
  estimatePull: { call: (options) => estimatePull(goat, options) },
  verifyAccruals: { call: (options) => verifyAccruals(goat, options) },
};
