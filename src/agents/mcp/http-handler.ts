import type { IncomingMessage, ServerResponse } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Toolset } from '../toolset.js';
import type { McpHttpOptions } from './http-options.js';
import { createMcpServer } from './server.js';
import { whyNotLetIn } from './who-may-enter.js';

/**
 * Serves a toolset by Streamable HTTP: a handler for `node:http`, Express and the like. Each session has a server and
 * plans of its own; limits are the toolset's. It never rejects: what fails is 500. Behind a public address give
 * `allowedHosts`, and `token` or `authorize`.
 */
export function createMcpHttpHandler(toolset: Toolset, options: McpHttpOptions = {}) {
  const sessions = new Map<string, StreamableHTTPServerTransport>();

  const open = async (): Promise<StreamableHTTPServerTransport> => {
    const session = crypto.randomUUID();
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => session,
      onsessioninitialized: (id) => {
        sessions.set(id, transport);
        const [oldest] = sessions;
        if (sessions.size > (options.maxSessions ?? 100) && oldest) {
          sessions.delete(oldest[0]);
          void oldest[1].close();
        }
      },
      onsessionclosed: (id) => {
        sessions.delete(id);
      },
    });
    // The SDK's transport type is not exact about optional properties; it is a transport all the same.
    await createMcpServer(toolset.forSession(session), options).connect(
      transport as Parameters<ReturnType<typeof createMcpServer>['connect']>[0],
    );
    return transport;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = await whyNotLetIn(request, options);
    if (refusal) return refuse(response, refusal);
    const id = request.headers['mcp-session-id'];
    const known = typeof id === 'string' ? sessions.get(id) : undefined;
    if (id !== undefined && !known) {
      return refuse(response, { status: 404, message: 'There is no such session; initialize a new one.' });
    }
    const transport = known ?? (await open());
    await transport.handleRequest(request, response);
    // A request that opened no session leaves nothing behind.
    if (!known && transport.sessionId === undefined) await transport.close();
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await serve(request, response);
    } catch {
      if (response.headersSent) response.destroy();
      else refuse(response, { status: 500, message: 'The request could not be handled.' });
    }
  };
}

function refuse(
  response: ServerResponse,
  { status, message }: { readonly status: number; readonly message: string },
): void {
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  response.writeHead(status, { 'content-type': 'application/json', ...challenge });
  response.end(JSON.stringify({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null }));
}
