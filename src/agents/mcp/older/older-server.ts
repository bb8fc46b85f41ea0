import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { warnIfUntested } from '../../../client/peers.js';
import type { Toolset } from '../../toolset/toolset.js';
import { loadOlderHttp, type OlderSdk } from '../load-sdk.js';
import type { McpHttpOptions, McpServerOptions } from '../server-options.js';
import { readCaller, Sessions } from '../sessions.js';
import { offerToolset } from '../toolset-offer.js';
import { NO_SESSION, writeRefusal } from '../write-refusal.js';
import { describeServer, serveOffer } from './serve-offer.js';

/** Makes a server for 2025-11-25 and older. The caller has checked the options. */
export function createOlderServer(toolset: Toolset, options: McpServerOptions, { server, types }: OlderSdk): Server {
  warnIfUntested('@modelcontextprotocol/sdk');
  const offer = offerToolset(toolset, options);
  const { info, about } = describeServer(offer, options);
  const made = new server.Server(info, about);
  serveOffer(made, offer, types);
  return made;
}

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
