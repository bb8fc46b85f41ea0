/** Output name below dist/ → source file, for every entry that package.json exports. */
export const entries: Readonly<Record<string, string>> = {
  index: 'src/index.ts',
  'workflows/index': 'src/workflows/index.ts',
  'agents/index': 'src/agents/index.ts',
  'agents/ai-sdk': 'src/agents/hosts/ai-sdk.ts',
  'agents/mcp': 'src/agents/mcp.ts',
  'agents/openai-agents': 'src/agents/hosts/openai-agents.ts',
  'agents/claude-agent-sdk': 'src/agents/hosts/claude-agent-sdk.ts',
  'agents/langchain': 'src/agents/hosts/langchain.ts',
  'agents/stores': 'src/agents/stores.ts',
  otel: 'src/otel/index.ts',
  schemas: 'src/generated/schemas.ts',
  'limiter-redis': 'src/client/limiter-redis.ts',
  'clone/index': 'proofs/index.ts',
  'explore/index': 'proofs/explore/index.ts',
  'mocks/index': 'mocks/index.ts',
  'mocks/node': 'mocks/adapters/node.ts',
  'mocks/browser': 'mocks/adapters/browser.ts',
  'mocks/matchers': 'mocks/adapters/matchers.ts',
  'mocks/server': 'mocks/adapters/server.ts',
};

/**
 * Entries that run in Node, Bun and Deno alone, and what a page uses in their place. The others run in a browser and in a Worker
 * too, with what they need.
 */
export const ofServers: Readonly<Record<string, string>> = {
  'agents/mcp': 'serve MCP from Node, and use the tools of trackagoat-sdk/agents in a page',
  'agents/claude-agent-sdk': 'use the tools of trackagoat-sdk/agents in a page',
  'agents/stores': 'give createToolset a store of your own (ToolsetStore)',
  'mocks/node': 'use setupMockWorker of trackagoat-sdk/mocks/browser, or createMock of trackagoat-sdk/mocks',
  'mocks/server': 'use createMock of trackagoat-sdk/mocks, or setupMockWorker of trackagoat-sdk/mocks/browser',
};

/** Entries that run in a page alone, and what a Worker uses in their place. Node loads them, and refuses the call. */
export const ofPages: Readonly<Record<string, string>> = {
  'mocks/browser': 'use createMock of trackagoat-sdk/mocks',
};

/** The command line: a program, not a module, so it is built separately and as ESM only. */
export const programs: Readonly<Record<string, string>> = {
  'cli/main': 'cli/main.ts',
};
