import { spawn } from 'node:child_process';
import { writeCount } from '../../base/options/write-count.js';
import { name, version } from '../../package.json';
import type { Toolset } from '../../src/agents/index.js';
import type { McpOffer } from '../../src/agents/mcp/offer.js';
import { describeTarget } from '../../src/client/http/beside-a-mock/target.js';
import { peerToInstall } from '../../src/client/peers.js';
import type { Command } from '../command.js';
import { type FlagSpec, flagHelp, parseChoice, parseFlags } from '../flags.js';
import { exitHelp } from '../live/exit-codes.js';
import { describeMissingPeer } from '../missing-peer.js';
import { stateFlag } from '../state-folder.js';
import { openAccount, toolsetFor } from './account.js';
import { offerControl } from './control-offer.js';
import { limitFlags, readLimits, whyNoTwoPersons } from './limits.js';
import { parsePort, readToken, serveHttp } from './serve-http.js';

/** The packages that `trackagoat mcp` needs besides its own. */
const PEERS = ['@modelcontextprotocol/server', 'zod'] as const;

/**
 * The command that starts `trackagoat mcp` with everything that it needs, because a host may be able to name only one
 * package.
 */
export function commandWithPeers(args: readonly string[]): readonly string[] {
  const packages = [`${name}@${version}`, ...PEERS.map((peer) => peerToInstall(peer))];
  const rest = args.filter((arg) => arg !== '--with-peers');
  return ['npx', '-y', ...packages.flatMap((one) => ['-p', one]), 'trackagoat', 'mcp', ...rest];
}

/**
 * Starts the command again with the packages that it needs, and resolves to its exit code. stdin and stdout are the
 * host's.
 */
function restartWithPeers(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<number> {
  const [program = 'npx', ...rest] = commandWithPeers(args);
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, { stdio: 'inherit', env });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const RESULT_FORMS = ['both', 'text', 'structured'] as const;

const FLAGS = {
  allow: {
    value: 'LIST',
    help: 'Also allow write, money or write,money (read).',
  },
  project: { value: 'ID', help: 'Limit the tools to this project.' },
  ...limitFlags,
  by: { value: 'NAME', help: 'Name of the person at the host, for the log and approvals.' },
  audit: {
    value: 'FILE',
    help: 'Write a log of plans and approvals, for trackagoat audit.',
  },
  port: { value: 'PORT', help: 'Serve http://127.0.0.1:PORT/mcp instead of stdio.' },
  origin: { value: 'URL', help: 'Web origin that may call --port (none).' },
  results: {
    value: 'FORM',
    help: 'Form of results: text, structured, or both (both).',
  },
  state: stateFlag,
  mock: { help: 'Use a mock with demo data, without API key or network.' },
  'with-peers': { help: 'Let npx fetch packages that are missing.' },
  control: { help: 'Add tools that control the mock. Refused on a live API.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

const HELP = `Serve the tools to an MCP host, over stdio or HTTP.

Usage: trackagoat mcp [flags]

Flags:
${flagHelp(FLAGS)}

Reads TRACKAGOAT_API_KEY and TRACKAGOAT_BASE_URL. Before a payment or a change the host asks its person for approval
(elicitation). If the host cannot ask, and for a second person, use trackagoat approve PLAN --by NAME. Processes with the same
--state share the limits of an organization. With --port every request needs a bearer token: that of TRACKAGOAT_MCP_TOKEN, or a
new one, which it prints. --control needs --mock, or a mock server at TRACKAGOAT_BASE_URL.

Needs the packages zod and @modelcontextprotocol/server, and speaks MCP 2026-07-28 and older.

${exitHelp({ right: 'the host has gone', different: 'could not start for another reason' })}

Example, as a host's configuration:
  {"command": "npx", "args": ["trackagoat-sdk", "mcp", "--allow", "money"]}
`;

/** `trackagoat mcp`: serves until the host disconnects. */
export const mcpCommand: Command = {
  flags: FLAGS,
  help: HELP,
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    const limits = await readLimits(flags);
    const port = flags.port === undefined ? null : parsePort(flags.port);
    const serve = await loadServers().catch((error: unknown) => {
      if (flags['with-peers'] && describeMissingPeer(error) !== undefined) return null;
      throw error;
    });
    if (!serve) return restartWithPeers(args, io.env);
    const account = await openAccount(flags, io);
    try {
      const toolset = await toolsetFor(flags, account, limits);
      const { plane } = account;
      const offered = {
        results: parseChoice('results', flags.results ?? 'both', RESULT_FORMS),
        ...(plane ? { extend: (offer: McpOffer) => offerControl(offer, plane) } : {}),
      };
      io.err(
        `trackagoat mcp: ${describeTools(toolset)} on the ${describeTarget(toolset.target)}${plane ? ', and control of the mock' : ''}\n`,
      );
      const whyNoTwo = whyNoTwoPersons(limits);
      if (whyNoTwo !== undefined) io.err(`${whyNoTwo}\n`);
      if (port === null) {
        await serve.stdio(toolset, { version, ...offered });
        return 0;
      }
      const token = readToken(io);
      const allowedOrigins = flags.origin === undefined ? [] : [flags.origin];
      const handler = await serve.http(toolset, { version, token, allowedOrigins, path: '/mcp', ...offered });
      const code = await serveHttp(handler, { port, token, io });
      // The audit log is closed only when it has all receipts.
      await toolset.ended();
      return code;
    } finally {
      await account.end();
    }
  },
};

function describeTools({ tools }: Toolset): string {
  return `${writeCount(tools.length, 'tool')} (${[...new Set(tools.map(({ capability }) => capability))].join(', ')})`;
}

/** The servers, after everything that they need was found. */
async function loadServers() {
  // Every server needs it, so it is checked first.
  await import('zod/v4');
  const { createMcpHttpHandler, serveMcpStdio } = await import('../../src/agents/mcp.js');
  const { loadSdk } = await import('../../src/agents/mcp/load-sdk.js');
  await loadSdk();
  return { stdio: serveMcpStdio, http: createMcpHttpHandler };
}
