import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Toolset } from '../../toolset/toolset.js';
import type { McpHttpOptions } from '../http-options.js';
import { loadOlderHttp, type OlderSdk } from '../load-sdk.js';
import { readCaller, Sessions } from '../sessions.js';
import { NO_SESSION, writeRefusal } from '../write-refusal.js';
import { createOlderServer } from './older-server.js';

/** Serves requests that were let in, in the protocol of 2025-11-25 and older. Each session has its own server and its caller. */
export async function serveOlder(
  toolset: Toolset,
  options: McpHttpOptions,
  sdk: OlderSdk,
): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  const { StreamableHTTPServerTransport: Transport } = await loadOlderHttp();
  const sessions = new Sessions<StreamableHTTPServerTransport>(options.maxSessions);

  const open = async (caller: string): Promise<StreamableHTTPServerTransport> => {
    const session = crypto.randomUUID();
    const transport: StreamableHTTPServerTransport = new Transport({
      sessionIdGenerator: () => session,
      onsessioninitialized: (id) => sessions.add(id, { caller, transport }),
      onsessionclosed: (id) => sessions.remove(id),
    });
    // The SDK's type is not exact about optional properties. At run time it is a transport.
    await createOlderServer(toolset.forSession(session), options, sdk).connect(
      transport as Parameters<ReturnType<typeof createOlderServer>['connect']>[0],
    );
    return transport;
  };

  return async (request, response) => {
    const id = request.headers['mcp-session-id'];
    const caller = await readCaller(request, options);
    const known = typeof id === 'string' ? sessions.get(id, caller) : undefined;
    if (id !== undefined && !known) return writeRefusal(response, NO_SESSION);
    const transport = known ?? (await open(caller));
    await transport.handleRequest(request, response);
    // If the request opened no session, nothing stays open.
    if (!known && transport.sessionId === undefined) await transport.close();
  };
}
