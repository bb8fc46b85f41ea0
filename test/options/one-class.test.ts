import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchers } from '../../mocks/adapters/matchers.js';
import * as node from '../../mocks/adapters/node.js';
import { serveMock } from '../../mocks/adapters/server.js';
import * as mocks from '../../mocks/index.js';
import * as explorer from '../../proofs/explore/index.js';
import * as clone from '../../proofs/index.js';
import { aiSdkToolApproval, aiSdkTools } from '../../src/agents/hosts/ai-sdk.js';
import { claudeAgentSdkServer } from '../../src/agents/hosts/claude-agent-sdk.js';
import { langChainTools } from '../../src/agents/hosts/langchain.js';
import { openAiAgentsTools } from '../../src/agents/hosts/openai-agents.js';
import * as agents from '../../src/agents/index.js';
import * as mcp from '../../src/agents/mcp.js';
import * as stores from '../../src/agents/stores.js';
import { redisLimiterStore } from '../../src/client/limiter-redis.js';
import * as client from '../../src/index.js';
import { createTracing } from '../../src/otel/index.js';
import * as workflows from '../../src/workflows/index.js';

// biome-ignore lint/suspicious/noExplicitAny: what a host without types hands over
type Loose = any;
type Call = () => unknown;

const mock = mocks.createMock({ seed: 'demo' });
const goat = client.createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const wrong = { noSuchName: 1 } as Loose;
const none = {} as Loose;
const toolset = await agents.createToolset(goat);

/** All functions of an entry, each with an empty object as the client, with an unknown option and with a Promise. */
const each = (entry: object): Call[] =>
  Object.entries(entry as Record<string, (...given: unknown[]) => unknown>)
    .filter(([name, value]) => typeof value === 'function' && !/^([A-Z]|is)/.test(name))
    .flatMap(([, run]) => [() => run(none, none), () => run(goat, wrong), () => run(Promise.resolve(goat))]);

/** Functions that take a toolset, with what is not one. */
const withoutToolset = (...takes: ((toolset: Loose) => unknown)[]): Call[] =>
  takes.flatMap((take) => [none, goat, Promise.resolve(toolset)].map((given) => () => take(given)));

const openers = [stores.fileAuditLog, stores.fileToolsetStore, stores.redisToolsetStore];

/** Each entry with wrong first arguments, by the class that docs/errors.md names. `one-way.test.ts` tries the options. */
const ENTRIES: Readonly<Record<string, Readonly<Record<string, readonly Call[]>>>> = {
  '.': {
    ConfigurationError: [
      () => client.createClient('a key' as Loose),
      () => goat.on('response', 1 as Loose),
      ...['ana', 5].map((query) => () => goat.creators.list(query as Loose)),
    ],
    ValidationError: [() => goat.creators.create(mock.projectId, wrong), () => goat.creators.list(wrong)],
    PathError: [() => goat.creators.get(none)],
    RangeError: [() => client.usd(5 as Loose), () => client.formatUsd(0.5)],
  },
  './workflows': { WorkflowError: each(workflows) },
  './agents': {
    RangeError: [
      ...[none, mock, Promise.resolve(goat)].map((given) => () => agents.createToolset(given)),
      ...withoutToolset(agents.anthropicTools, agents.openAiChatTools, agents.openAiResponseTools),
      () => agents.runAnthropicToolUse(none, none),
      () => agents.approvalText(Promise.resolve() as Loose),
      ...[agents.verifyAuditLog, agents.createAuditLog].map((take) => () => take(5 as Loose)),
      ...[agents.tracePayment, agents.traceChanges].map((trace) => () => trace('x' as Loose, 'x')),
      () => toolset.approvalRequest(5 as Loose),
      () => toolset.approve('x' as Loose, { by: 'ana' }),
    ],
  },
  './agents/ai-sdk': { RangeError: withoutToolset(aiSdkTools, aiSdkToolApproval) },
  './agents/mcp': { RangeError: withoutToolset(mcp.createMcpServer, mcp.createMcpHttpHandler, mcp.serveMcpStdio) },
  './agents/openai-agents': { RangeError: withoutToolset(openAiAgentsTools) },
  './agents/claude-agent-sdk': { RangeError: withoutToolset(claudeAgentSdkServer) },
  './agents/langchain': { RangeError: withoutToolset(langChainTools) },
  './agents/stores': { RangeError: openers.map((open) => () => open(none)) },
  './otel': { RangeError: [() => createTracing('x' as Loose)] },
  './limiter-redis': { RangeError: [() => redisLimiterStore(none)] },
  './clone': { RangeError: each(clone) },
  './explore': {
    RangeError: [
      () => explorer.explore((() => {}) as Loose),
      () => explorer.replay(none),
      ...[5, { ana: '5' }].map((extra) => () => explorer.paidAtMostOnce(extra as Loose)),
      () => explorer.paidInFullExcept('x' as Loose),
    ],
  },
  './mocks': {
    RangeError: [
      () => mocks.createMock({ seed: './seed.json' as Loose }),
      () => mocks.createRouteHandler(undefined as Loose),
    ],
    ApiProblem: [() => mock.clock.advance('1d' as Loose), () => mock.clock.to('2020-01-01'), () => mock.restore(wrong)],
  },
  './mocks/node': { RangeError: [() => node.setupMockServer(5 as Loose), () => node.createHandlers(none)] },
  './mocks/browser': {
    RangeError: [async () => (await import('../../mocks/adapters/browser.js')).setupMockWorker(5 as Loose)],
  },
  './mocks/matchers': { RangeError: [() => matchers.toHaveNoWarnings(5), () => matchers.toHaveChanged(5, none)] },
  './mocks/server': { RangeError: [() => serveMock(5 as Loose)] },
};

describe('one class an entry refuses wrong use', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
  const entries = Object.keys(exports).filter((name) => !/json$|schemas$/.test(name));

  it('is tried of every entry', () => expect(Object.keys(ENTRIES).sort()).toEqual(entries.sort()));

  it.each(Object.entries(ENTRIES))('%s', async (_, classes) => {
    for (const [className, calls] of Object.entries(classes)) {
      for (const call of calls) {
        const thrown: Loose = await (async () => call())().catch((error) => error);
        expect(thrown?.name, `${call}: ${thrown?.message}`).toBe(className);
        expect(client.isTrackagoatError(thrown), className).toBe(!/RangeError|ApiProblem/.test(className));
      }
    }
  });

  it('shows no text that may have a password', () => {
    expect(() => stores.redisToolsetStore('redis://:secret-of-redis@10.0.0.1' as Loose)).toThrow('not this text.');
  });
});
