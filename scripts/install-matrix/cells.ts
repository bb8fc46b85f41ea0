/** The packages of today that an application may have beside an old one. Where npm takes the two without us, it takes them with us. */
export const today: readonly string[] = [
  'ai@7',
  '@openai/agents@latest',
  '@anthropic-ai/claude-agent-sdk@latest',
  '@langchain/core@1',
  '@langchain/langgraph@1',
  '@modelcontextprotocol/sdk@1',
  '@modelcontextprotocol/server@2',
  '@opentelemetry/api@1',
  'ioredis@5',
  'msw@2',
  'zod@4',
];

/** The other packages of an application. */
export const newer: Readonly<Record<string, readonly string[]>> = {
  nothing: [],
  'ai 6': ['ai@6', 'zod@4'],
  'ai 7': ['ai@7', 'zod@4'],
  'openai agents': ['@openai/agents@latest', 'zod@4'],
  'openai agents and openai 6': ['@openai/agents@0.20', 'openai@6', 'zod@4'],
  'claude agent sdk': ['@anthropic-ai/claude-agent-sdk@latest', '@modelcontextprotocol/sdk@1', 'zod@4'],
  'claude agent sdk and both mcp': [
    '@anthropic-ai/claude-agent-sdk@0.3',
    '@modelcontextprotocol/sdk@1',
    '@modelcontextprotocol/server@2',
    'zod@4',
  ],
  langchain: ['langchain@1', '@langchain/core@1', '@langchain/langgraph@1', 'zod@4'],
  'mcp 1': ['@modelcontextprotocol/sdk@1', 'zod@4'],
  'mcp 2': ['@modelcontextprotocol/server@2', 'zod@4'],
  'msw 2': ['msw@2'],
  'msw 3': ['msw@3'],
  'all with ai 7': [...today, '@anthropic-ai/sdk@latest'],
};

/**
 * An application with a version from before the supported ones, and nothing that chooses the version of another package for npm.
 * Entries are named without `trackagoat-sdk/`.
 */
export interface OlderCell {
  readonly packages: readonly string[];
  /** Entries that cannot work there: their error must name a peer. */
  readonly refuses: readonly string[];
  /** Entries that still work there. */
  readonly loads: readonly string[];
}

export const older: Readonly<Record<string, OlderCell>> = {
  'zod 3.24': { packages: ['zod@3.24.4'], refuses: ['agents', 'schemas'], loads: [] },
  'zod 3.25, which has zod/v4': {
    packages: ['zod@3.25.76'],
    refuses: [],
    loads: ['agents', 'schemas'],
  },
  'ai 5': { packages: ['ai@5'], refuses: [], loads: ['agents/ai-sdk'] },
  'langchain 0.3': { packages: ['@langchain/core@0.3.57'], refuses: ['agents/langchain'], loads: [] },
  'ioredis 4': { packages: ['ioredis@4'], refuses: [], loads: ['limiter-redis'] },
  'msw 1': { packages: ['msw@1.3.5'], refuses: ['mocks/node', 'mocks/browser'], loads: [] },
  'openai agents 0.1': {
    packages: ['@openai/agents@0.1'],
    refuses: [],
    loads: ['agents/openai-agents'],
  },
  'claude agent sdk 0.1': {
    packages: ['@anthropic-ai/claude-agent-sdk@0.1'],
    refuses: ['agents/claude-agent-sdk'],
    loads: [],
  },
};

/** The other package managers, as `npx` runs them; `npx` adds the packages. */
export const packageManagers: Readonly<Record<string, readonly string[]>> = {
  'pnpm beside zod 3.24 and msw 1': ['-y', 'pnpm@10', 'add', '--ignore-scripts'],
  'yarn beside zod 3.24 and msw 1': ['-y', 'yarn@1', 'add', '--ignore-scripts', '--no-progress'],
};
