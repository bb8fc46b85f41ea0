import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/server';
import type { Toolset } from '../../toolset/toolset.js';
import type { BothErasSdk } from '../load-sdk.js';
import type { McpHttpOptions } from '../server-options.js';
import { readCaller, Sessions } from '../sessions.js';
import { offerToolset } from '../toolset-offer.js';
import { NO_SESSION, writeRefusal } from '../write-refusal.js';
import { createBothErasServer, createQuestions } from './both-eras-server.js';

/**
 * Serves requests that were let in, in the protocol of 2026-07-28 and in the older ones; each request names its
 * protocol. A caller of 2026-07-28 finds the plans that it made; an older client finds those of its session.
 */
export function serveBothEras(
  toolset: Toolset,
  options: McpHttpOptions,
  sdk: BothErasSdk,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { createMcpHandler, isLegacyRequest, WebStandardStreamableHTTPServerTransport: Transport } = sdk;
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

/** Turns a `node:http` request into a web request. Its body streams. Its signal fires when the client has gone. */
function toWebRequest(request: IncomingMessage, response: ServerResponse): Request {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const { method = 'GET', url = '/' } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url, 'http://localhost'), {
    method,
    headers,
    signal: gone.signal,
    ...(hasBody ? { body: Readable.toWeb(request) as BodyInit, duplex: 'half' } : {}),
  } as RequestInit);
}

/** Sends a web response, streaming its body. A client that goes away meanwhile is not an error. */
async function sendWebResponse(webResponse: Response, response: ServerResponse): Promise<void> {
  response.writeHead(webResponse.status, Object.fromEntries(webResponse.headers));
  if (webResponse.body === null) {
    response.end();
    return;
  }
  response.flushHeaders();
  await pipeline(Readable.fromWeb(webResponse.body as ReadableStream), response).catch(() => null);
}
