import { createServer } from 'node:http';
import { createMock } from '../mocks/index.js';
import { version } from '../package.json';
import { createToolset, type Toolset } from '../src/agents/index.js';
import { createClient, type TrackagoatClient } from '../src/index.js';
import { type Command, type Io, UsageError } from './command.js';
import { type FlagSpec, type FlagValues, flagHelp, parseChoice, parseFlags, wholeNumber } from './flags.js';
import { untilStopped } from './mock/until-stopped.js';

const FLAGS = {
  allow: { value: 'LIST', help: 'What the tools may do besides reading: write, money, or both with a comma (read).' },
  project: { value: 'ID', help: 'Confine the tools to this project.' },
  'max-payment': { value: 'CENTS', help: 'The largest single payment (no limit).' },
  'max-day': { value: 'CENTS', help: 'All payments of a UTC day together (no limit).' },
  http: { value: 'PORT', help: 'Serve Streamable HTTP on 127.0.0.1 instead of stdio.' },
  mock: { help: 'Use a mock with the demo data: no API key, no network.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

type Flags = FlagValues<typeof FLAGS>;

const HELP = `Serve the tools to an MCP host, over stdio.

Usage: trackagoat mcp [flags]

Flags:
${flagHelp(FLAGS)}

Reads TRACKAGOAT_API_KEY and TRACKAGOAT_BASE_URL. Payments ask the person at the host for approval (elicitation); a host
that cannot ask is refused. Needs the packages @modelcontextprotocol/sdk and zod. Exit codes: 0 the host has gone, 1
could not start, 2 wrong flags.

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
    const adapter = await loadAdapter();
    const toolset = await toolsetFor(flags, io);
    const effects = [...new Set(toolset.tools.map(({ effect }) => effect))].join(', ');
    io.err(`trackagoat mcp: ${toolset.tools.length} tools (${effects})\n`);
    if (flags.http === undefined) {
      await adapter.serveMcpStdio(toolset, { version });
      return 0;
    }
    return serveHttp(adapter.createMcpHttpHandler(toolset, { version }), { port: parsePort(flags.http), io });
  },
};

async function loadAdapter() {
  try {
    return await import('../src/agents/mcp.js');
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('install @modelcontextprotocol/sdk and zod beside trackagoat-sdk: they are optional peers.');
  }
}

const EFFECTS = ['read', 'write', 'money'] as const;

async function toolsetFor(flags: Flags, io: Io): Promise<Toolset> {
  const allow = new Set<(typeof EFFECTS)[number]>(['read']);
  for (const effect of flags.allow?.split(',') ?? []) allow.add(parseChoice('allow', effect.trim(), EFFECTS));
  const cents = (name: 'max-payment' | 'max-day') => {
    const text = flags[name];
    return text === undefined ? undefined : wholeNumber(name, text, { min: 0, max: Number.MAX_SAFE_INTEGER });
  };
  const perPaymentCents = cents('max-payment');
  const perDayCents = cents('max-day');
  return createToolset(clientFor(flags, io), {
    allow: [...allow],
    limits: {
      ...(perPaymentCents === undefined ? {} : { perPaymentCents }),
      ...(perDayCents === undefined ? {} : { perDayCents }),
    },
    ...(flags.project === undefined ? {} : { bind: { projectId: flags.project } }),
  });
}

function clientFor(flags: Flags, io: Io): TrackagoatClient {
  if (flags.mock) {
    const mock = createMock({ seed: 'demo' });
    return createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch: mock.fetch });
  }
  const apiKey = io.env.TRACKAGOAT_API_KEY;
  if (!apiKey) throw new UsageError('Set TRACKAGOAT_API_KEY, or use --mock.');
  return createClient({ apiKey, baseUrl: io.env.TRACKAGOAT_BASE_URL });
}

function parsePort(text: string): number {
  return wholeNumber('http', text, { min: 0, max: 65_535 });
}

type Handler = Parameters<typeof createServer>[1];

async function serveHttp(handler: Handler, { port, io }: { readonly port: number; readonly io: Io }): Promise<number> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  io.out(`TrackAGoat tools ready at http://127.0.0.1:${actual}/mcp\n`);
  await untilStopped();
  server.closeAllConnections();
  server.close();
  return 0;
}
