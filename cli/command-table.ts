import type { CommandGroups, TableEntry } from './command.js';

/** The commands by purpose, in the order of the help. */
export const groups: CommandGroups = {
  Serve: {
    mock: {
      summary: 'Serve a mock of the API, with an inspector.',
      load: async () => (await import('./mock/command.js')).mockCommand,
    },
    demo: {
      summary: 'Run the main job on a mock: review the week, settle what is owed.',
      writes: true,
      load: async () => (await import('./demo/command.js')).demoCommand,
    },
    seed: {
      summary: 'Check a seed file, or print the seed of the demo.',
      load: async () => (await import('./seed/command.js')).seedCommand,
    },
  },
  Agents: {
    mcp: {
      summary: 'Serve the tools to an MCP host, over stdio or HTTP.',
      writes: true,
      asksLive: true,
      load: async () => (await import('./mcp/command.js')).mcpCommand,
    },
    approve: {
      summary: 'Approve a payment or a change that the tools have planned.',
      writes: true,
      load: async () => (await import('./approve/command.js')).approveCommand,
    },
    audit: {
      summary: 'Check the audit log of the tools: approvals and their results.',
      load: async () => (await import('./audit/command.js')).auditCommand,
    },
    unfinished: {
      summary: 'Find out what happened to payments whose outcome is unknown.',
      writes: true,
      asksLive: true,
      load: async () => (await import('./unfinished/command.js')).unfinishedCommand,
    },
  },
  'A live account (GETs only)': {
    check: {
      summary: 'Report where the live API differs from the spec.',
      readsLive: true,
      load: async () => (await import('./check/command.js')).checkCommand,
    },
    pull: {
      summary: 'Read an organization into a file that the mock serves.',
      readsLive: true,
      load: async () => (await import('./pull/command.js')).pullCommand,
    },
    verify: {
      summary: 'Compute every accrual again and report differences.',
      readsLive: true,
      load: async () => (await import('./verify/command.js')).verifyCommand,
    },
  },
  Proof: {
    explore: {
      summary: 'Check that your payout job pays once, whatever fails.',
      load: async () => (await import('./explore/command.js')).exploreCommand,
    },
  },
};

/** All commands by name. */
export const commands: Readonly<Record<string, TableEntry>> = Object.assign({}, ...Object.values(groups));
