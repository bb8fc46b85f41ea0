import type { CommandGroups, TableEntry } from './command.js';

/** The commands by purpose, in the order of the help. */
export const groups: CommandGroups = {
  Serve: {
    mock: {
      summary: 'Serve a mock of the API, with control plane, inspector and API reference.',
      load: async () => (await import('./mock/command.js')).mockCommand,
    },
    demo: {
      summary: 'Run the main job on a mock: review the week, settle what is owed.',
      writes: true,
      load: async () => (await import('./demo/command.js')).demoCommand,
    },
    seed: {
      summary: 'Check your own seed file, or print the demo as one: seed check FILE, seed demo.',
      load: async () => (await import('./seed/command.js')).seedCommand,
    },
    completion: {
      summary: 'Print shell completion for bash, zsh or fish.',
      load: async () => (await import('./completion/command.js')).createCompletionCommand(groups),
    },
  },
  Agents: {
    mcp: {
      summary: 'Serve the tools to an MCP host, over stdio or HTTP.',
      writes: true,
      load: async () => (await import('./mcp/command.js')).mcpCommand,
    },
    approve: {
      summary: 'Approve a payment or a change that the tools have planned.',
      writes: true,
      load: async () => (await import('./approve/command.js')).approveCommand,
    },
    audit: {
      summary: 'Check the audit log of the tools: who approved what, and what happened then.',
      load: async () => (await import('./audit/command.js')).auditCommand,
    },
    unfinished: {
      summary: 'List payments of the tools whose outcome is unknown, and find out what happened.',
      writes: true,
      load: async () => (await import('./unfinished.js')).unfinishedCommand,
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
    record: {
      summary: 'Save the responses whose form is not published, as stubs for the mock.',
      readsLive: true,
      load: async () => (await import('./record/command.js')).recordCommand,
    },
    verify: {
      summary: 'Compute every accrual again and report differences.',
      readsLive: true,
      load: async () => (await import('./verify/command.js')).verifyCommand,
    },
    calibrate: {
      summary: 'Find the rule profiles that reproduce a ledger.',
      readsLive: true,
      load: async () => (await import('./calibrate/command.js')).calibrateCommand,
    },
    forecast: {
      summary: 'Forecast what will be owed on a day, by creator, structure and day.',
      readsLive: true,
      load: async () => (await import('./forecast/command.js')).forecastCommand,
    },
    'what-if': {
      summary: 'Show what each creator would earn under another rule.',
      readsLive: true,
      load: async () => (await import('./what-if/command.js')).whatIfCommand,
    },
  },
  Proof: {
    explore: {
      summary: 'Run your payout job with every lost response, crash and race: it must pay once.',
      load: async () => (await import('./explore/command.js')).exploreCommand,
    },
  },
};

/** All commands by name. */
export const commands: Readonly<Record<string, TableEntry>> = Object.assign({}, ...Object.values(groups));
