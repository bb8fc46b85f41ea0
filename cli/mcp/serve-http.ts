import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { describeListenError } from '../../mocks/adapters/http/describe-listen-error.js';
import { serveInTurn } from '../../mocks/adapters/http/pipelined-requests.js';
import { TOKEN_LENGTH } from '../../src/agents/mcp/entrance.js';
import { type Io, UsageError } from '../command.js';
import { wholeNumber } from '../flags.js';
import { untilStopped } from '../mock/until-stopped.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Reads `--port`. */
export function parsePort(text: string): number {
  return wholeNumber('port', text, { min: 0, max: 65_535 });
}

/** The bearer token that requests need: from the environment, or a new one. */
export function readToken({ env }: Io): string {
  const token = env.TRACKAGOAT_MCP_TOKEN ?? randomBytes(32).toString('base64url');
  if (token.length < TOKEN_LENGTH)
    throw new UsageError(`TRACKAGOAT_MCP_TOKEN needs at least ${TOKEN_LENGTH} characters.`);
  return token;
}

/** How long a client may take to send its headers and its whole request, milliseconds. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000 };

/** A server that waits for no client without end, and serves the requests of a connection one after another. */
export function createPatientServer(handler: Handler, patience: typeof PATIENCE = PATIENCE): Server {
  return createServer({ ...patience, connectionsCheckingInterval: 1_000 }, (request, response) =>
    serveInTurn(request, response, () => {
      handler(request, response).catch(() => response.destroy());
    }),
  );
}

/** Serves a handler on this machine until the process gets a signal to stop. */
export async function serveHttp(
  handler: Handler,
  { port, token, io }: { readonly port: number; readonly token: string; readonly io: Io },
): Promise<number> {
  const server = createPatientServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(describeListenError(error, { port, host: '127.0.0.1' })),
    );
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
