import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createMock } from '../mocks/index.js';
import { version } from '../package.json';
import type { Toolset, ToolsetOptions } from '../src/agents/index.js';
import { createClient, type TrackagoatClient } from '../src/index.js';
import { type Command, type Io, UsageError } from './command.js';
import { type FlagSpec, type FlagValues, flagHelp, parseChoice, parseFlags, wholeNumber } from './flags.js';
import { untilStopped } from './mock/until-stopped.js';
import { accountName, accountStore, forgetAccount, readSecret, stateFlag, stateFolder } from './tool-state.js';

const FLAGS = {
  allow: { value: 'LIST', help: 'What the tools may do besides reading: write, money, or both with a comma (read).' },
  project: { value: 'ID', help: 'Confine the tools to this project.' },
  'max-payment': { value: 'CENTS', help: 'The largest single payment (no limit).' },
  'max-day': { value: 'CENTS', help: 'All payments of a UTC day together (no limit).' },
  http: { value: 'PORT', help: 'Serve Streamable HTTP at http://127.0.0.1:PORT/mcp instead of stdio.' },
  origin: { value: 'URL', help: 'Let web pages of this origin call --http (none).' },
  state: stateFlag,
  mock: { help: 'Use a mock with the demo data: no API key, no network.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

type Flags = FlagValues<typeof FLAGS>;

const HELP = `Serve the tools to an MCP host, over stdio.

Usage: trackagoat mcp [flags]

Flags:
${flagHelp(FLAGS)}

Reads TRACKAGOAT_API_KEY and TRACKAGOAT_BASE_URL. Payments ask the person at the host for approval (elicitation); where the
host cannot ask, the person runs trackagoat approve PLAN. With --http every request needs a bearer token: that of
TRACKAGOAT_MCP_TOKEN, or a new one that is printed. Needs the packages @modelcontextprotocol/sdk and zod; with
@modelcontextprotocol/server, stdio speaks the protocol of 2026-07-28 too. Exit codes: 0 the
host has gone, 1 could not start, 2 wrong flags.

Example, as a host's configuration:
  {"command": "npx", "args": ["trackagoat", "mcp", "--allow", "money", "--max-day", "50000"]}
`;

/** `trackagoat mcp`: serves until the host goes. */
export const mcpCommand: Command = {
  run: async (args, io) => {
    const flags = parseFlags(args, FLAGS);
    if (flags.help) {
      io.out(HELP);
      return 0;
    }
    const serveStdio = flags.http === undefined ? await loadStdio() : null;
    const account = await openAccount(flags, io);
    try {
      const toolset = await toolsetFor(flags, account);
      const effects = [...new Set(toolset.tools.map(({ effect }) => effect))].join(', ');
      io.err(`trackagoat mcp: ${toolset.tools.length} tools (${effects})\n`);
      if (serveStdio || flags.http === undefined) {
        await serveStdio?.(toolset, { version });
        return 0;
      }
      const adapter = await import('../src/agents/mcp.js');
      const token = io.env.TRACKAGOAT_MCP_TOKEN ?? randomBytes(32).toString('base64url');
      if (token.length < 16) throw new UsageError('TRACKAGOAT_MCP_TOKEN needs at least 16 characters.');
      const allowedOrigins = flags.origin === undefined ? [] : [flags.origin];
      const handler = adapter.createMcpHttpHandler(toolset, { version, token, allowedOrigins, path: '/mcp' });
      return await serveHttp(handler, { port: parsePort(flags.http), token, io });
    } finally {
      await account.end();
    }
  },
};

/** The server of both eras where its package is installed; otherwise that of 2025-11-25 and older. */
async function loadStdio() {
  try {
    return (await import('../src/agents/mcp-stateless.js')).serveMcpStdioInBothEras;
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return (await import('../src/agents/mcp.js')).serveMcpStdio;
  }
}

const EFFECTS = ['read', 'write', 'money'] as const;

/** The account that the tools work on, and what is kept of it. */
interface Account {
  readonly goat: TrackagoatClient;
  /** Options of the toolset that follow from where its state is. */
  readonly options: Pick<ToolsetOptions, 'store' | 'secret' | 'approvalHint'>;
  readonly end: () => Promise<void>;
}

async function openAccount(flags: Flags, io: Io): Promise<Account> {
  const { goat, name } = clientFor(flags, io);
  if (!flags.allow?.includes('money')) return { goat, options: {}, end: async () => {} };
  const folder = stateFolder(flags.state, io.env);
  const secret = await readSecret(folder);
  const where = flags.state === undefined ? '' : ` --state ${folder}`;
  const approvalHint = (planId: string): string =>
    `A person has to approve this payment and runs: trackagoat approve ${planId}${where}. Then call commit_payment again.`;
  return {
    goat,
    options: { store: accountStore(folder, name), secret, approvalHint },
    end: async () => (flags.mock ? forgetAccount(folder, name) : undefined),
  };
}

async function toolsetFor(flags: Flags, { goat, options }: Account): Promise<Toolset> {
  const allow = new Set<(typeof EFFECTS)[number]>(['read']);
  for (const effect of flags.allow?.split(',') ?? []) allow.add(parseChoice('allow', effect.trim(), EFFECTS));
  const cents = (name: 'max-payment' | 'max-day') => {
    const text = flags[name];
    return text === undefined ? undefined : wholeNumber(name, text, { min: 0, max: Number.MAX_SAFE_INTEGER });
  };
  const perPaymentCents = cents('max-payment');
  const perDayCents = cents('max-day');
  const { createToolset } = await import('../src/agents/index.js');
  return createToolset(goat, {
    ...options,
    allow: [...allow],
    limits: {
      ...(perPaymentCents === undefined ? {} : { perPaymentCents }),
      ...(perDayCents === undefined ? {} : { perDayCents }),
    },
    ...(flags.project === undefined ? {} : { bind: { projectId: flags.project } }),
  });
}

function clientFor(flags: Flags, io: Io): { readonly goat: TrackagoatClient; readonly name: string } {
  if (flags.mock) {
    const mock = createMock({ seed: 'demo' });
    const goat = createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
    // Each world of a mock is another one, although its ids are the same.
    return { goat, name: `mock-${randomBytes(8).toString('hex')}` };
  }
  const apiKey = io.env.TRACKAGOAT_API_KEY;
  if (!apiKey) throw new UsageError('Set TRACKAGOAT_API_KEY, or use --mock.');
  const baseUrl = io.env.TRACKAGOAT_BASE_URL;
  return { goat: createClient({ apiKey, baseUrl }), name: accountName(apiKey, baseUrl) };
}

function parsePort(text: string): number {
  return wholeNumber('http', text, { min: 0, max: 65_535 });
}

type Handler = Parameters<typeof createServer>[1];

async function serveHttp(
  handler: Handler,
  { port, token, io }: { readonly port: number; readonly token: string; readonly io: Io },
): Promise<number> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  io.out(`trackagoat tools ready at http://127.0.0.1:${actual}/mcp\n`);
  if (io.env.TRACKAGOAT_MCP_TOKEN === undefined) io.out(`Requests need the header Authorization: Bearer ${token}\n`);
  await untilStopped();
  server.closeAllConnections();
  server.close();
  return 0;
}
