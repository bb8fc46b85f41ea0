import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { needBuild } from '../harness/built.js';

// A library of a user, which emits its own declarations: each type that it does not write down must have a name to import.
const CONSUMER = `
import { createClient, hasCode, type PayoutPaymentCreate, type Query } from 'trackagoat-sdk';
import * as agents from 'trackagoat-sdk/agents';
import * as ai from 'trackagoat-sdk/agents/ai-sdk';
import * as mcp from 'trackagoat-sdk/agents/mcp';
import { openAiAgentsTools } from 'trackagoat-sdk/agents/openai-agents';
import * as stores from 'trackagoat-sdk/agents/stores';
import * as clone from 'trackagoat-sdk/clone';
import * as explore from 'trackagoat-sdk/explore';
import { type RedisClient, redisLimiterStore } from 'trackagoat-sdk/limiter-redis';
import { createMock, createRouteHandler, defineSeed } from 'trackagoat-sdk/mocks';
import { matchers } from 'trackagoat-sdk/mocks/matchers';
import { createHandlers, setupMockServer } from 'trackagoat-sdk/mocks/node';
import { serveMock } from 'trackagoat-sdk/mocks/server';
import { createTracing } from 'trackagoat-sdk/otel';
import * as workflows from 'trackagoat-sdk/workflows';

type Second<Call extends (first: never, second: never, third: never) => unknown> = Parameters<Call>[1];

export const goat = createClient();
export const listCreators = (query: Query<'listCreators'>) => goat.creators.list(query);
export const readCreators = async () => (await goat.creators.list()).data;
export const findCreator = () => goat.creators.find('@ana.fit');
export const pay = (body: PayoutPaymentCreate) => goat.payoutPayments.create(body);
export const readVideo = (id: string) => goat.videos.get(id);
export const readAccruals = () => goat.payoutAccruals.list({ status: 'earned' });
export const readStats = (id: string) => goat.creators.stats(id);
export const readAnalytics = (query: Query<'getAnalytics'>) => goat.analytics.get(query);
export const describeApi = () => goat.schema.get();
export const isTaken = (error: unknown) => hasCode(error, 'handle_taken');
export const client = { rateLimit: goat.rateLimit, raw: goat.raw, request: () => goat.request('GET', '/x') };

export const review = () => workflows.weeklyPayoutReview(goat);
export const firstOfReview = async () => (await review()).creators[0];
export const unpaid = () => workflows.auditUnpaidCreators(goat);
export const firstUnpaid = async () => (await unpaid()).creators[0];
export const performance = (campaignId: string) => workflows.campaignPerformance(goat, { campaignId });
export const content = (input: Second<typeof workflows.contentAnalysis>) => workflows.contentAnalysis(goat, input);
export const context = (input: Second<typeof workflows.readContext>) => workflows.readContext(goat, input);
export const underperforming = (input: Second<typeof workflows.findUnderperformingCreators>) =>
  workflows.findUnderperformingCreators(goat, input);
export const trend = (input: Second<typeof workflows.trend>) => workflows.trend(goat, input);
export const reject = (input: Second<typeof workflows.rejectAccruals>) => workflows.rejectAccruals(goat, input);
export const setUp = (input: Second<typeof workflows.setUpCreator>) => workflows.setUpCreator(goat, input);
export const plan = (creatorId: string) => workflows.planSettlement(goat, { creatorId });
export const reasons = async () => (await plan('a')).provisional;
export const settle = (creatorId: string) => workflows.settleCreator(goat, { creatorId });
export const settleEverybody = (input: workflows.SettleAllInput) => workflows.settleAll(goat, input);
export const settlementPage = async () => workflows.pageSettlements(await workflows.settleAll(goat));
export const plannedPayment = (input: workflows.PaymentInput) => workflows.planPayment(goat, input);
export const warnings = async (input: workflows.PaymentInput) => (await plannedPayment(input)).warnings;
export const record = (input: workflows.PaymentInput) => workflows.recordPayment(goat, input);
export const payouts = (input: Second<typeof workflows.planPayouts>) => workflows.planPayouts(goat, input);
export const payoutFile = (options: Second<typeof workflows.payoutRows>) => workflows.payoutRows([], options);
export const recordSent = (items: readonly workflows.PaymentItem[], options: Parameters<typeof workflows.recordPayments>[2]) =>
  workflows.recordPayments(goat, items, options);
export const firstSent = async () => (await recordSent([], {})).items[0];
export const statement = (input: Second<typeof workflows.creatorStatement>) => workflows.creatorStatement(goat, input);
export const refusedBy = (error: unknown) => (workflows.isWorkflowError(error) ? error.code : null);

export const toolset = () => agents.createToolset(goat);
export const partsOfToolset = async () => {
  const { tools, dropped, target, limitsLeft, approvalRequest, call } = await toolset();
  return { tools, dropped, target, left: await limitsLeft(), request: await approvalRequest('a'), result: await call('a', {}) };
};
export const anthropicTools = async () => agents.anthropicTools(await toolset());
export const useAnthropic = async (use: Second<typeof agents.runAnthropicToolUse>) =>
  agents.runAnthropicToolUse(await toolset(), use);
export const chatTools = async () => agents.openAiChatTools(await toolset());
export const useChat = async (use: Second<typeof agents.runOpenAiChatCall>) => agents.runOpenAiChatCall(await toolset(), use);
export const responseTools = async () => agents.openAiResponseTools(await toolset());
export const useResponse = async (use: Second<typeof agents.runOpenAiFunctionCall>) =>
  agents.runOpenAiFunctionCall(await toolset(), use);
export const approvals = (options: ConstructorParameters<typeof agents.Approvals>[0]) => new agents.Approvals(options);
export const log = agents.createAuditLog(() => undefined);
export const head = log.head;
export const traces = { payment: agents.tracePayment([], 'a'), changes: agents.traceChanges([], 'a') };
export const verdict = () => agents.verifyAuditLog('');
export const unfinished = (options: Second<typeof agents.listUnfinished>) => agents.listUnfinished(goat, options);
export const memory = agents.memoryToolsetStore();
export const kept = { files: stores.fileToolsetStore('a'), log: () => stores.fileAuditLog('a') };
export const schema = async () => (await toolset()).tools.map(({ input }) => agents.toJsonSchema(input));
export const hosts = async () => [ai.aiSdkTools(await toolset()), ai.aiSdkToolApproval(await toolset()), mcp.createMcpServer(await toolset())];
export const agentTools = async () => openAiAgentsTools(await toolset());
export const limiter = (redis: RedisClient) => redisLimiterStore(redis);
export const tracing = createTracing();

export const cloned = () => clone.cloneOrganization(goat);
export const verified = () => clone.verifyAccruals(goat);
export const explored = (options: explore.ExploreOptions) => explore.explore(options);
export const replayed = (failure: explore.ExploreFailure) => explore.replay(failure);

export const mock = createMock();
export const control = {
  assumptions: () => mock.assumptions(),
  changes: () => mock.changes(),
  expectChanges: (expected: Parameters<typeof mock.expectChanges>[0]) => mock.expectChanges(expected),
  checkpoint: () => mock.checkpoint('a'),
  clock: () => mock.clock.advance({ days: 1 }),
  explain: () => mock.explain('a'),
  faults: () => mock.faults.list(),
  fork: () => mock.fork(),
  handle: mock.handle,
  health: () => mock.health(),
  install: () => mock.install(),
  ledger: () => mock.ledger(),
  organizations: () => mock.organizations.list(),
  overview: () => mock.overview(),
  requests: () => mock.requests.find(),
  rules: () => mock.rules,
  snapshot: () => mock.snapshot(),
  stubs: () => mock.stubs.list(),
  videos: () => mock.postVideos('a', []),
  warnings: () => mock.warnings(),
};
export const route = createRouteHandler(mock);
export const seed = defineSeed({ projects: [] });
export const setup = setupMockServer();
export const handlers = createHandlers(mock);
export const served = () => serveMock();
export const match = matchers;
`;

const OPTIONS = {
  target: 'es2022',
  module: 'nodenext',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  strict: true,
  skipLibCheck: true,
  declaration: true,
  emitDeclarationOnly: true,
  // As an installed package is: otherwise the compiler takes it for a part of this repository.
  preserveSymlinks: true,
};

it('a library can emit its declarations without an annotation: every result of a call has a name that it can import', () => {
  needBuild();
  const folder = mkdtempSync(join(tmpdir(), 'declarations-'));
  try {
    const installed = join(folder, 'node_modules/trackagoat-sdk');
    mkdirSync(installed, { recursive: true });
    for (const part of ['dist', 'package.json']) symlinkSync(join(process.cwd(), part), join(installed, part));
    // Peers are beside the package, not below it.
    for (const peer of readdirSync('node_modules')) {
      symlinkSync(join(process.cwd(), 'node_modules', peer), join(folder, 'node_modules', peer));
    }
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['library.ts'] }));
    writeFileSync(join(folder, 'library.ts'), CONSUMER);
    // The compiler of the build: version 5 takes eight times as long.
    const { stdout } = spawnSync(process.execPath, ['node_modules/typescript-7/bin/tsc', '-p', folder]);
    expect(String(stdout)).toBe('');
    const declarations = readFileSync(join(folder, 'library.d.ts'), 'utf8');
    expect(declarations).toMatch(/review: \(\) => Promise<workflows\.WeeklyPayoutReview>/);
    expect(declarations).not.toMatch(/trackagoat-sdk\/dist/);
    // The context of OpenAI's own type of a tool is the one any.
    expect(declarations.replace('FunctionTool<any, any, string>', '')).not.toMatch(/\bany\b/);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
