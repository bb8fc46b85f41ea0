import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  createMcpHandler,
  isLegacyRequest,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { mcpStatelessHttpOptions } from '../../../options/agent-options.js';
import { takeWithRangeError } from '../../../options/take-with-range-error.js';
import { checkToolset } from '../toolset/check-toolset.js';
import type { Toolset } from '../toolset/toolset.js';
import { checkEntrance } from './check-entrance.js';
import { Sessions } from './sessions.js';
import type { StatelessMcpHttpOptions } from './stateless-http-options.js';
import { createQuestions, createStatelessServer } from './stateless-server.js';
import { offerToolset } from './toolset-offer.js';
import { sendWebResponse, toWebRequest } from './web-request.js';
import { whyNotLetIn } from './who-may-enter.js';
import { NO_SESSION, serveSafely, writeRefusal } from './write-refusal.js';

/** A session of an older revision, and its caller. */
interface Session {
  readonly caller: string;
  readonly transport: WebStandardStreamableHTTPServerTransport;
  close(): Promise<void>;
}

/**
 * Serves a toolset by HTTP in the protocol of 2026-07-28 and in the older ones; each request names its protocol. It is
 * a handler for `node:http`, Express and the like. A caller of 2026-07-28 finds the plans that it made; an older client
 * finds those of its session. Limits are those of the toolset. It never rejects: a failure is a 500. Behind a public
 * address give `allowedHosts`, and `token` or `authorize`. Processes that share requests need a toolset with the same
 * `store` and `secret`.
 */
export function createMcpHttpHandlerInBothEras(toolset: Toolset, given: StatelessMcpHttpOptions = {}) {
  checkToolset(toolset);
  const options = takeWithRangeError('createMcpHttpHandlerInBothEras', given, mcpStatelessHttpOptions);
  checkEntrance(toolset, options);
  const questions = createQuestions(toolset, options);
  const sessions = new Sessions<Session>(options.maxSessions);
  const createServer = (session: string) =>
    createStatelessServer(offerToolset(toolset.forSession(session), options), { questions, options });
  const modern = createMcpHandler(({ authInfo }) => createServer(`caller:${authInfo?.clientId}`), { legacy: 'reject' });

  const open = async (caller: string): Promise<WebStandardStreamableHTTPServerTransport> => {
    const id = crypto.randomUUID();
    const transport: WebStandardStreamableHTTPServerTransport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: () => id,
      onsessioninitialized: () => sessions.add(id, { caller, transport, close: () => transport.close() }),
      onsessionclosed: () => sessions.remove(id),
    });
    await createServer(id).connect(transport);
    return transport;
  };

  /** A request of an older revision; null if its session does not exist or belongs to another caller. */
  const serveLegacy = async (web: Request, caller: string): Promise<Response | null> => {
    const id = web.headers.get('mcp-session-id');
    const known = id === null ? undefined : sessions.get(id);
    if (id !== null && known?.caller !== caller) return null;
    const transport = known?.transport ?? (await open(caller));
    const answer = await transport.handleRequest(web, { authInfo: toAuthInfo(caller) });
    // If the request opened no session, nothing stays open.
    if (!known && transport.sessionId === undefined) await transport.close();
    return answer;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = await whyNotLetIn(request, options);
    if (refusal) return writeRefusal(response, refusal);
    const caller = digest((await options.caller?.(request)) ?? request.headers.authorization ?? '');
    const web = toWebRequest(request, response);
    const isLegacy = await isLegacyRequest(web);
    const answer = isLegacy
      ? await serveLegacy(web, caller)
      : await modern.fetch(web, { authInfo: toAuthInfo(caller) });
    if (answer === null) return writeRefusal(response, NO_SESSION);
    await sendWebResponse(answer, response);
  };

  return (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    serveSafely(response, () => serve(request, response));
}

/** The caller as the SDK passes it on, without the token itself. */
function toAuthInfo(caller: string) {
  return { token: '', clientId: caller, scopes: [] };
}

/** The stored form of a caller. It does not reveal a token. */
function digest(caller: string): string {
  return createHash('sha256').update(caller).digest('hex');
}
