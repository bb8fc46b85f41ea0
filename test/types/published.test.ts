import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../scripts/generate/document.js';
import { emitResources } from '../../scripts/generate/emit-resources.js';
import { needBuild } from '../harness/built.js';
import { folderOfTest } from '../harness/temporary-folder.js';

needBuild();

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
export const { assumptions, checkpoint, expectChanges, explain, fork, handle, health, install, ledger, rules } = mock;
export const control = {
  changes: () => mock.changes(),
  clock: () => mock.clock.advance({ days: 1 }),
  faults: () => mock.faults.list(),
  organizations: () => mock.organizations.list(),
  overview: () => mock.overview(),
  requests: () => mock.requests.find(),
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
  const folder = folderOfTest();
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
});

const file = `${process.cwd()}/dist/editor.ts`;

/** The service by which an editor knows of `text`, as if it were a file of dist/: the types as a user has them, without those of a page. */
function startService(text: string): ts.LanguageService {
  return ts.createLanguageService({
    getCompilationSettings: () => ({
      strict: true,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      types: [],
    }),
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const read = name === file ? text : ts.sys.readFile(name);
      return read === undefined ? undefined : ts.ScriptSnapshot.fromString(read);
    },
    fileExists: (name) => name === file || existsSync(name),
    readFile: (name) => (name === file ? text : ts.sys.readFile(name)),
  });
}

/** The members that are hovered over; each must say something, and no more than a hover can hold. */
const MEMBERS = {
  goat: ['creators', 'payoutPayments', 'baseUrl', 'call', 'raw', 'request', 'on', 'rateLimit'],
  'goat.creators': ['list', 'create', 'get', 'update', 'delete', 'bulkRemove'],
  'goat.videos': ['list', 'add'],
  'goat.campaigns': ['addItem', 'removeItem'],
  'goat.goals': ['compliance'],
  'goat.analytics': ['get'],
  'goat.payoutMethods': ['create'],
  'goat.payoutStructures': ['assign'],
  'goat.payoutAccruals': ['list', 'reject'],
  'goat.payoutPayments': ['create', 'void'],
  creator: ['tiktok_handle', 'follower_count', 'last_scraped_at'],
  accrual: ['amount_cents', 'period_end_at', 'inputs_snapshot'],
  payment: ['payout_payment_lines', 'total_amount_cents'],
  query: ['status', 'creator_id'],
  body: ['auto_apply_outstanding', 'total_amount_cents'],
  options: ['timeoutMs', 'maxRetries'],
  call: ['idempotencyKey'],
  page: ['nextCursor'],
  schemas: ['GoalPageSchema'],
};
const places = Object.entries(MEMBERS).flatMap(([owner, names]) => names.map((name) => `${owner}.${name}`));

const codes = ['handle_taken', 'rate_limit_exceeded', 'timeout', 'bad_option', 'plan_changed', 'budget_spent'];
const reasons = ['lost_response', 'voided_since', 'nothing_due', 'method_inactive'];
/** Places at which an editor completes, by a bar; what it shows there, and what not. */
const completed: readonly (readonly [place: string, shown: readonly string[], hidden: string])[] = [
  ["error.code === '|>'", codes, 'ms'],
  ["hasCode(error, '|>')", codes, 'ms'],
  ["receipt.reason?.code === '|>'", reasons, 'ms'],
  ["createMock().faults.add({ operation: '*', kind: 'latency', |> })", ['ms'], 'retry_after'],
];

const source = `
  import { hasCode, type TrackagoatError } from './index.js';
  import type { CallOptions, ClientOptions, Creator, Page, PayoutAccrual, PayoutPayment, PayoutPaymentCreate, Query, TrackagoatClient } from './index.js';
  import { createMock } from './mocks/index.js';
  import * as schemas from './schemas.js';
  import type { PaymentReceipt, SettlementReceipt } from './workflows/index.js';
  declare const error: TrackagoatError;
  declare const receipt: SettlementReceipt | PaymentReceipt;
  declare const goat: TrackagoatClient;
  declare const creator: Creator;
  declare const accrual: PayoutAccrual;
  declare const payment: PayoutPayment;
  declare const query: Query<'listPayoutAccruals'>;
  declare const body: PayoutPaymentCreate;
  declare const options: ClientOptions;
  declare const call: CallOptions;
  declare const page: Page<Creator>;
${[...places, ...completed.map(([place]) => place)].map((place) => `  ${place.replace('|>', '')};`).join('\n')}
`;

const service = startService(source);

function hover(place: string): { type: string; docs: string } {
  const info = service.getQuickInfoAtPosition(file, source.lastIndexOf(`  ${place};`) + 1 + place.length);
  const tags = (info?.tags ?? []).map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`);
  return {
    type: ts.displayPartsToString(info?.displayParts),
    docs: [ts.displayPartsToString(info?.documentation), ...tags].join('\n'),
  };
}

/** The completions at the bar in the code. */
function complete(code: string): string[] {
  const place = source.indexOf(`  ${code.replace('|>', '')};`) + 2 + code.indexOf('|>');
  return service.getCompletionsAtPosition(file, place, {})?.entries.map(({ name }) => name) ?? [];
}

describe('the published types', () => {
  it.each(places)('say what %s is', (place) => {
    const { docs } = hover(place);
    const [text = ''] = docs.split('\n');
    expect(text.length, `nothing is shown for ${place}`).toBeGreaterThan(10);
    expect(text.length, text).toBeLessThanOrEqual(600);
  });

  it('name what a call takes and returns, its errors, and who vouches for it', () => {
    const create = hover('goat.payoutPayments.create');
    expect(create.type).toContain('(body: PayoutPaymentCreate, options?: CallOptions): ApiPromise<PayoutPayment>');
    expect(create.docs).toMatch(/@throws ConflictError 409 .*no_outstanding_accruals/);
    expect(create.docs).toMatch(/retry cannot pay twice/);
    expect(hover('accrual.amount_cents').type).toContain('number');
    expect(hover('accrual.amount_cents').docs).toMatch(/cent/i);
    expect(hover('accrual.amount_cents').docs).toMatch(/@remarks Source: the service's data-model reference/);
    expect(hover('options.timeoutMs').docs).toMatch(/30,000/);
    expect(hover('goat.creators.list').type).toContain(
      '(query?: CreatorListQuery, options?: ListOptions): ListPromise<Creator>',
    );
  });

  it('name the schemas that a schema is made of, and do not write them out', () => {
    expect(hover('schemas.GoalPageSchema').type).toContain('data: ZodArray<typeof schemas.GoalSchema>;');
    expect(statSync('dist/schemas.d.ts').size).toBeLessThanOrEqual(54_000);
  });

  it('export by name every body that a method of a resource takes, and every result that it returns', () => {
    const text = emitResources(parseDocument(readFileSync('openapi.yaml', 'utf8')));
    const bodies = [...text.matchAll(/\bbody\??: (\w+)/g)].map(([, name]) => name ?? '');
    const results = [...text.matchAll(/\b(?:Api|List)Promise<([A-Z]\w+)/g)].map(([, name]) => name ?? '');
    const index = readFileSync('src/index.ts', 'utf8');
    expect(new Set(bodies).size).toBeGreaterThan(20);
    expect(new Set(results).size).toBeGreaterThan(25);
    expect([...bodies, ...results].filter((name) => !new RegExp(`\\b${name}\\b`).test(index))).toEqual([]);
  });
});

it.each(completed)('an editor completes %s', (place, shown, hidden) => {
  expect(complete(place)).toEqual(expect.arrayContaining([...shown]));
  expect(complete(place)).not.toContain(hidden);
});

it.each([
  ['module', "import * as all from './dist/index.js'; import { inspect } from 'node:util';"],
  ['commonjs', "const all = require('./dist/index.cjs'); const { inspect } = require('node:util');"],
])('errors of the built package are printed by the names of their classes: %s', (type, loading) => {
  const program = `${loading} for (const [name, Class] of Object.entries(all)) if (/Error$/.test(name) && !/^is/.test(name))
    console.log(name, Class.name, inspect(new Class('x', { code: 'x' })).split('\\n')[0]);`;
  const printed = execFileSync(process.execPath, [`--input-type=${type}`, '-e', program], { encoding: 'utf8' });
  const lines = printed.trim().split('\n');
  expect(lines).toContain('RateLimitError RateLimitError RateLimitError: x');
  expect(lines.length).toBeGreaterThan(15);
  const named = lines.map((line) => line.split(' ')[0]);
  expect(lines).toEqual(named.map((name) => `${name} ${name} ${name}: x`));
});

/** The type files of dist that the types of `./mocks` are made of. */
function readTypes(entry: string, seen = new Map<string, ts.SourceFile>()): ts.SourceFile[] {
  if (!seen.has(entry)) {
    const source = ts.createSourceFile(entry, readFileSync(entry, 'utf8'), ts.ScriptTarget.ES2022, true);
    seen.set(entry, source);
    for (const { fileName } of ts.preProcessFile(source.text).importedFiles) {
      if (fileName.startsWith('.')) readTypes(join(entry, '..', fileName.replace(/\.(c?)js$/, '.d.$1ts')), seen);
    }
  }
  return [...seen.values()];
}

const isHidden = (member: ts.ClassElement): boolean => {
  const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
  const hidden = [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword];
  return modifiers.some(({ kind }) => hidden.includes(kind)) || member.name?.getText().startsWith('#') === true;
};

it('the types of the mock are its interface: the only classes are errors, and nothing private is among them', () => {
  const files = readTypes('dist/mocks/index.d.ts');
  expect(files.length).toBeGreaterThan(1);
  const classes = files.flatMap((file) => file.statements.filter(ts.isClassDeclaration));
  expect(classes.map(({ name }) => name?.text).sort()).toEqual(['ApiProblem', 'UnexpectedChangesError']);
  expect(classes.flatMap(({ members }) => members.filter(isHidden)).map((member) => member.getText())).toEqual([]);
});

it('the report of exports shows them by the names of interfaces', () => {
  expect(readdirSync('etc/api')).toContain('mocks.api.md');
  const report = readFileSync('etc/api/mocks.api.md', 'utf8');
  for (const name of ['Mock', 'OrganizationControl', 'OrganizationsControl', 'MockClock', 'FaultRegistry', 'Journal']) {
    expect(report).toMatch(new RegExp(`export interface ${name}\\b`));
  }
  expect(report).not.toMatch(/\bprivate\b|\bprotected\b|forgotten-export/);
});
