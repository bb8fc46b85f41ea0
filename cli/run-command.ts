import { version } from '../package.json';
import { type Command, type Io, UsageError } from './command.js';
import { didYouMean } from './flags.js';
import { describeMissingPeer } from './missing-peer.js';

interface Entry {
  readonly summary: string;
  /** It reads a live service: what keeps it from a result has an exit code of its own. */
  readonly readsLive?: boolean;
  /** Commands load when they are called: nobody waits for the packages of another one. */
  readonly load: () => Promise<Command>;
}

const commands: Readonly<Record<string, Entry>> = {
  mock: {
    summary: 'Serve a mock of the API, with control plane, inspector and API reference.',
    load: async () => (await import('./mock/command.js')).mockCommand,
  },
  seed: {
    summary: 'Check a seed file of your own: seed check FILE.',
    load: async () => (await import('./seed/command.js')).seedCommand,
  },
  mcp: {
    summary: 'Serve the tools to an MCP host, over stdio or HTTP.',
    load: async () => (await import('./mcp/command.js')).mcpCommand,
  },
  approve: {
    summary: 'Approve a payment or a change that the tools have planned.',
    load: async () => (await import('./approve/command.js')).approveCommand,
  },
  unfinished: {
    summary: 'List the payments of the tools whose outcome is not known, and find out about them.',
    load: async () => (await import('./unfinished.js')).unfinishedCommand,
  },
  audit: {
    summary: 'Check the audit log of the tools: who approved what, and what came of it.',
    load: async () => (await import('./audit/command.js')).auditCommand,
  },
  demo: {
    summary: 'Run the main job on a mock: review the week, settle what is owed.',
    load: async () => (await import('./demo/command.js')).demoCommand,
  },
  check: {
    summary: 'Read a live API (GETs only) and report where it differs from the spec.',
    readsLive: true,
    load: async () => (await import('./check/command.js')).checkCommand,
  },
  pull: {
    summary: 'Read a live organization (GETs only) into a file that the mock serves.',
    readsLive: true,
    load: async () => (await import('./pull/command.js')).pullCommand,
  },
  record: {
    summary: 'Keep the live answers to what is not published (GETs only), as stubs of the mock.',
    readsLive: true,
    load: async () => (await import('./record/command.js')).recordCommand,
  },
  verify: {
    summary: 'Compute every accrual a second time (GETs only) and say what is different.',
    readsLive: true,
    load: async () => (await import('./verify/command.js')).verifyCommand,
  },
  calibrate: {
    summary: 'Find the rule profiles under which a ledger could be as it is (GETs only).',
    readsLive: true,
    load: async () => (await import('./calibrate/command.js')).calibrateCommand,
  },
  forecast: {
    summary: 'Tell what will be owed on a day, by creator, structure and day (GETs only).',
    readsLive: true,
    load: async () => (await import('./forecast/command.js')).forecastCommand,
  },
  'what-if': {
    summary: 'Tell what a span comes to under another rule, creator by creator (GETs only).',
    readsLive: true,
    load: async () => (await import('./what-if/command.js')).whatIfCommand,
  },
  explore: {
    summary: 'Run your payout job with every lost response, crash and race, and check that it pays once.',
    load: async () => (await import('./explore/command.js')).exploreCommand,
  },
};

/**
 * Runs one command line and resolves to its exit code: 0 done, 1 failed, 2 the command line was wrong; of commands that read a live
 * service as `EXIT` has them.
 */
export async function runCommand(args: readonly string[], io: Io): Promise<number> {
  const [first = '', ...others] = args;
  // `help mock` is `mock --help`.
  const [name, rest] = first === 'help' && others[0] !== undefined ? [others[0], ['--help']] : [first, others];
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(help());
    return 0;
  }
  if (name === '--version' || name === '-v') {
    io.out(`${version}\n`);
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    const problem =
      name === '' ? 'Which command?' : `Unknown command ${name}.${didYouMean(name, Object.keys(commands))}`;
    io.err(`${problem}\n\n${help()}`);
    return 2;
  }
  try {
    return await (await entry.load()).run(rest, io);
  } catch (error) {
    if (entry.readsLive) return await tellProblem({ name, error, asJson: rest.includes('--json') }, io);
    if (!(error instanceof UsageError)) {
      io.err(
        `trackagoat ${name}: ${describeMissingPeer(error) ?? (error instanceof Error ? error.message : String(error))}\n`,
      );
      return 1;
    }
    io.err(`trackagoat ${name}: ${error.message}\nSee trackagoat ${name} --help.\n`);
    return 2;
  }
}

async function tellProblem(
  { name, error, asJson }: { readonly name: string; readonly error: unknown; readonly asJson: boolean },
  io: Io,
): Promise<number> {
  const [{ EXIT, toProblem }, { printJson }] = await Promise.all([
    import('./live/exit-codes.js'),
    import('./live/print-json.js'),
  ]);
  const problem = toProblem(error);
  if (asJson) printJson(io, {}, problem);
  const more = error instanceof UsageError ? `\nSee trackagoat ${name} --help.` : '';
  io.err(`trackagoat ${name}: ${problem.message}${more}\n`);
  return EXIT[problem.code];
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length)) + 2;
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}${summary}`);
  return `trackagoat ${version}: typed client, workflows and mock of the trackagoat API\n
Usage: trackagoat <command> [flags]\n
Commands:\n${lines.join('\n')}\n
trackagoat <command> --help says more. --version prints the version.\n`;
}
