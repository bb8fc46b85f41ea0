import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/server';
import type { Toolset } from '../../toolset/toolset.js';
import type { McpHttpOptions } from '../http-options.js';
import type { BothErasSdk } from '../load-sdk.js';
import { readCaller, Sessions } from '../sessions.js';
import { offerToolset } from '../toolset-offer.js';
import { NO_SESSION, writeRefusal } from '../write-refusal.js';
import { createBothErasServer, createQuestions } from './both-eras-server.js';
import { sendWebResponse, toWebRequest } from './web-request.js';

/**
 * Serves requests that were let in, in the protocol of 2026-07-28 and in the older ones; each request names its
 * protocol. A caller of 2026-07-28 finds the plans that it made; an older client finds those of its session.
 */
export function serveBothEras(
  toolset: Toolset,
  options: McpHttpOptions,
  sdk: BothErasSdk,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { createMcpHandler, isLegacyRequest, WebStandardStreamableHTTPServerTransport: Transport } = sdk.server;
  const questions = createQuestions(toolset, options, sdk);
  const sessions = new Sessions<WebStandardStreamableHTTPServerTransport>(options.maxSessions);
  const createServer = (session: string) =>
    createBothErasServer(offerToolset(toolset.forSession(session), options), { questions, options }, sdk);
  const modern = createMcpHandler(({ authInfo }) => createServer(`caller:${authInfo?.clientId}`), { legacy: 'reject' });

  const open = async (caller: string): Promise<WebStandardStreamableHTTPServerTransport> => {
    const id = crypto.randomUUID();
    const transport: WebStandardStreamableHTTPServerTransport = new Transport({
      sessionIdGenerator: () => id,
      onsessioninitialized: () => sessions.add(id, { caller, transport }),
      onsessionclosed: () => sessions.remove(id),
    });
    await createServer(id).connect(transport);
    return transport;
  };

  /** A request of an older revision; null if its session does not exist or belongs to another caller. */
  const serveLegacy = async (web: Request, caller: string): Promise<Response | null> => {
    const id = web.headers.get('mcp-session-id');
    const known = id === null ? undefined : sessions.get(id, caller);
    if (id !== null && !known) return null;
    const transport = known ?? (await open(caller));
    const webResponse = await transport.handleRequest(web, { authInfo: toAuthInfo(caller) });
    // If the request opened no session, nothing stays open.
    if (!known && transport.sessionId === undefined) await transport.close();
    return webResponse;
  };

  return async (request, response) => {
    const caller = await readCaller(request, options);
    const web = toWebRequest(request, response);
    const isLegacy = await isLegacyRequest(web);
    const webResponse = isLegacy
      ? await serveLegacy(web, caller)
      : await modern.fetch(web, { authInfo: toAuthInfo(caller) });
    if (webResponse === null) return writeRefusal(response, NO_SESSION);
    await sendWebResponse(webResponse, response);
  };
}

/** The caller as the SDK passes it on, without the token itself. */
function toAuthInfo(caller: string) {
  return { token: '', clientId: caller, scopes: [] };
}
