import type { IncomingMessage, ServerResponse } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { mcpHttpOptions } from '../../../options/agent-options.js';
import { takeWithRangeError } from '../../../options/take-with-range-error.js';
import { checkToolset } from '../toolset/check-toolset.js';
import type { Toolset } from '../toolset/toolset.js';
import { checkEntrance } from './check-entrance.js';
import type { McpHttpOptions } from './http-options.js';
import { openServer } from './server.js';
import { Sessions } from './sessions.js';
import { whyNotLetIn } from './who-may-enter.js';
import { NO_SESSION, serveSafely, writeRefusal } from './write-refusal.js';

/**
 * Serves a toolset by Streamable HTTP, in the protocol of 2025-11-25 and older: a handler for `node:http`, Express and
 * the like. Each session has its own server and its own plans; limits are those of the toolset. It never rejects: a
 * failure is a 500. Behind a public address give `allowedHosts`, and `token` or `authorize`.
 * `createMcpHttpHandlerInBothEras` of `trackagoat-sdk/agents/mcp-stateless` serves 2026-07-28 as well.
 */
export function createMcpHttpHandler(toolset: Toolset, given: McpHttpOptions = {}) {
  checkToolset(toolset);
  const options = takeWithRangeError('createMcpHttpHandler', given, mcpHttpOptions);
  checkEntrance(toolset, options);
  const sessions = new Sessions<StreamableHTTPServerTransport>(options.maxSessions);

  const open = async (): Promise<StreamableHTTPServerTransport> => {
    const session = crypto.randomUUID();
    const transport: StreamableHTTPServerTransport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => session,
      onsessioninitialized: (id) => sessions.add(id, transport),
      onsessionclosed: (id) => sessions.remove(id),
    });
    // The SDK's type is not exact about optional properties. At run time it is a transport.
    await openServer(toolset.forSession(session), options).connect(
      transport as Parameters<ReturnType<typeof openServer>['connect']>[0],
    );
    return transport;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = await whyNotLetIn(request, options);
    if (refusal) return writeRefusal(response, refusal);
    const id = request.headers['mcp-session-id'];
    const known = typeof id === 'string' ? sessions.get(id) : undefined;
    if (id !== undefined && !known) return writeRefusal(response, NO_SESSION);
    const transport = known ?? (await open());
    await transport.handleRequest(request, response);
    // If the request opened no session, nothing stays open.
    if (!known && transport.sessionId === undefined) await transport.close();
  };

  return (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    serveSafely(response, () => serve(request, response));
}
