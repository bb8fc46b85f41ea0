import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type {
  ClientCapabilities,
  InputRequiredResult,
  RequestStateCodec,
  Server,
  ServerContext,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { mcpHttpOptions, mcpServerOptions } from '../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { readField } from '../../../base/values/read-field.js';
import { warnIfUntested } from '../../client/peers.js';
import { type ApprovalRequest, approvalText } from '../payments/approve/approval-request.js';
import type { ApprovalAnswer, ApprovalChannel } from '../payments/approve/ask-person.js';
import { REASON_LENGTH, readReason } from '../payments/approve/question-store.js';
import type { ToolCallOptions } from '../tools/parts/tool.js';
import type { Toolset } from '../toolset/toolset.js';
import { checkToolset } from '../toolset/toolset-options.js';
import { checkEntrance, NO_SESSION, readCaller, Sessions, serveSafely, whyNotLetIn, writeRefusal } from './entrance.js';
import { type BothErasSdk, loadBothErasStdio, loadSdk } from './load-sdk.js';
import { type McpOffer, McpRequestError } from './offer.js';
import { type McpHttpOptions, type McpServerOptions, offerToolset, toCallOptions } from './toolset-offer.js';

/** A question with a box to tick, and a line for the reason of a no. */
export interface ApprovalForm {
  message: string;
  requestedSchema: {
    type: 'object';
    properties: {
      approve: { type: 'boolean'; title: string; default: boolean };
      reason: { type: 'string'; title: string; maxLength: number };
    };
    required: string[];
  };
}

/** The form by which a person approves, the same in every revision of the protocol. */
export function createApprovalForm(request: ApprovalRequest): ApprovalForm {
  return {
    message: approvalText(request),
    requestedSchema: {
      type: 'object',
      properties: {
        approve: { type: 'boolean', title: request.title, default: false },
        reason: { type: 'string', title: 'If not, why (optional)', maxLength: REASON_LENGTH },
      },
      required: ['approve'],
    },
  };
}

/** The forms that a client says it can show. */
interface ElicitationCapability {
  readonly form?: unknown;
  readonly url?: unknown;
}

/**
 * Whether a client can show a form. An empty capability means yes: clients from before there was another mode declare
 * it so.
 */
export function hasForms(elicitation: ElicitationCapability | undefined): boolean {
  return elicitation !== undefined && !(elicitation.url !== undefined && elicitation.form === undefined);
}

/** A person's answer to a form, from what the client sends: yes or no; null for a form that was closed without an answer. */
export function readFormAnswer(result: unknown): ApprovalAnswer {
  const action = readField(result, 'action');
  if (action === 'decline') return false;
  if (action !== 'accept') return null;
  const content = readField(result, 'content');
  const reason = readReason(readField(content, 'reason'));
  return readField(content, 'approve') === true || { approved: false, reason };
}

/** The question to a person, in the form that the client carries. A yes is valid for this plan in these words, once. */
interface Asked {
  /** Of the request. */
  readonly digest: string;
  readonly nonce: string;
}

/** How long a state can be read, seconds: two days. When an answer comes too late says the question itself. */
const STATE_SECONDS = 172_800;

/** The parts that all servers of one toolset share. */
interface Shared {
  readonly toolset: Pick<Toolset, 'useOnce'>;
  readonly options: McpServerOptions;
  readonly sdk: BothErasSdk;
  /** Signs what a client carries, and reads what was signed here, for this caller, and is still valid. */
  readonly codec: RequestStateCodec<Asked>;
}

/** The SDK, and how to make servers of one toolset with it. */
export interface Servers {
  readonly sdk: BothErasSdk;
  /** A server for one request of 2026-07-28, or for one connection or session of an older revision. */
  readonly create: (offer: McpOffer) => Server;
}

/** Loads the SDK. `secret` signs what a client carries; by default a key derived from the secret of the toolset. */
async function openServers(toolset: Toolset, options: McpServerOptions): Promise<Servers> {
  const sdk = await loadSdk();
  warnIfUntested('@modelcontextprotocol/server');
  const key = options.secret ?? (await toolset.deriveKey('mcp request state'));
  const codec = sdk.createRequestStateCodec<Asked>({ key, ttlSeconds: STATE_SECONDS, bind: toCaller });
  return { sdk, create: (offer) => createServer(offer, { toolset, options, sdk, codec }) };
}

/** The owner of a state: another caller, or another method, cannot use it. */
function toCaller({ mcpReq, http }: ServerContext): string {
  return JSON.stringify([mcpReq.method, http?.authInfo?.clientId ?? http?.req?.headers.get('authorization') ?? null]);
}

/** Asks the person at a client in the result of a call, and takes the answer from the next call. */
function startQuestion(ctx: ServerContext, { toolset, sdk, codec }: Shared) {
  const { mcpReq } = ctx;
  let unasked: ApprovalRequest | null = null;
  /** This person's answer to exactly this request, if the call has it. A request that was not asked yet is kept, to ask it. */
  const ask = async (request: ApprovalRequest): Promise<ApprovalAnswer> => {
    const asked = mcpReq.requestState<Asked>();
    const isAnswered =
      asked?.digest === request.digest && (await toolset.useOnce(`mcp:${asked.nonce}`, (STATE_SECONDS + 60) * 1000));
    if (isAnswered) return readFormAnswer(mcpReq.inputResponses?.approval);
    unasked = request;
    return 'later';
  };
  /** The result that asks, or null if there is nothing to ask. */
  const toResult = async (): Promise<InputRequiredResult | null> => {
    if (unasked === null) return null;
    const approval = sdk.inputRequired.elicit({ mode: 'form', ...createApprovalForm(unasked) });
    const asked = { digest: unasked.digest, nonce: crypto.randomUUID() };
    return sdk.inputRequired({ inputRequests: { approval }, requestState: await codec.mint(asked, ctx) });
  };
  const approve: ApprovalChannel = Object.assign(ask, { where: 'MCP, the result input_required', asksByResult: true });
  return { approve, toResult };
}

function createServer(offer: McpOffer, shared: Shared): Server {
  const { sdk, options, codec } = shared;
  const { name = 'trackagoat', version = '1', listTtlMs = 60_000 } = options;
  const hint = { ttlMs: listTtlMs, cacheScope: 'private' } as const;
  const lists = ['server/discover', 'tools/list', 'resources/list', 'resources/templates/list'] as const;
  const server = new sdk.Server(
    { name, version },
    {
      capabilities: { tools: {}, resources: {} },
      instructions: offer.instructions,
      cacheHints: Object.fromEntries(lists.map((list) => [list, hint])),
      requestState: { verify: codec.verify },
    },
  );
  server.setRequestHandler('tools/list', () => asResult({ tools: offer.tools }));
  server.setRequestHandler('resources/list', () => asResult({ resources: offer.resources }));
  server.setRequestHandler('resources/templates/list', () => asResult({ resourceTemplates: offer.resourceTemplates }));
  server.setRequestHandler('tools/call', async ({ params }, ctx) => {
    const canAsk = hasForms((declaredCapabilities(ctx, sdk) ?? server.getClientCapabilities())?.elicitation);
    const question = startQuestion(ctx, shared);
    const callOptions = { ...readOptions(ctx), ...(canAsk ? { approve: question.approve } : {}) };
    const result = await respond(sdk, () => offer.callTool(params.name, params.arguments, callOptions));
    return (await question.toResult()) ?? result;
  });
  server.setRequestHandler('resources/read', ({ params: { uri } }, ctx) => {
    const read = async () => {
      const { mimeType, text, isFixed } = await offer.readResource(uri, readOptions(ctx));
      return { contents: [{ uri, mimeType, text }], ...(isFixed ? hint : {}) };
    };
    return respond(sdk, read, uri);
  });
  return server;
}

/** The SDK's types are mutable; an offer is not. */
// biome-ignore lint/suspicious/noExplicitAny: each handler wants another result, and the SDK checks what it gets.
function asResult(result: object): any {
  return result;
}

// biome-ignore lint/suspicious/noExplicitAny: as above.
async function respond(sdk: BothErasSdk, work: () => Promise<object>, uri?: string): Promise<any> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof McpRequestError)) throw error;
    if (error.reason === 'no_resource' && uri !== undefined) throw new sdk.ResourceNotFoundError(uri, error.message);
    const { ProtocolError, ProtocolErrorCode } = sdk;
    const code = error.reason === 'failed' ? ProtocolErrorCode.InternalError : ProtocolErrorCode.InvalidParams;
    throw new ProtocolError(code, error.message);
  }
}

function readOptions({ mcpReq, http }: ServerContext): ToolCallOptions {
  return toCallOptions({
    signal: mcpReq.signal,
    meta: mcpReq._meta,
    header: http?.req?.headers.get('traceparent'),
    notify: (notification) => mcpReq.notify(notification),
  });
}

/** The declaration that the client of 2026-07-28 sends with each request. */
function declaredCapabilities({ mcpReq }: ServerContext, sdk: BothErasSdk): ClientCapabilities | undefined {
  const envelope = mcpReq.envelope as Readonly<Record<string, ClientCapabilities | undefined>> | undefined;
  return envelope?.[sdk.CLIENT_CAPABILITIES_META_KEY];
}

/**
 * Serves requests that were let in, in the protocol of 2026-07-28 and in the older ones; each request names its
 * protocol. A caller of 2026-07-28 finds the plans that it made; an older client finds those of its session.
 */
function serveBothEras(
  toolset: Toolset,
  options: McpHttpOptions,
  { sdk, create }: Servers,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { createMcpHandler, isLegacyRequest, WebStandardStreamableHTTPServerTransport: Transport } = sdk;
  const sessions = new Sessions<WebStandardStreamableHTTPServerTransport>(options.maxSessions);
  const serveSession = (session: string) => create(offerToolset(toolset.forSession(session), options));
  const modern = createMcpHandler(({ authInfo }) => serveSession(`caller:${authInfo?.clientId}`), { legacy: 'reject' });

  const open = async (caller: string): Promise<WebStandardStreamableHTTPServerTransport> => {
    const id = crypto.randomUUID();
    const transport: WebStandardStreamableHTTPServerTransport = new Transport({
      sessionIdGenerator: () => id,
      onsessioninitialized: () => sessions.add(id, { caller, transport }),
      onsessionclosed: () => sessions.remove(id),
    });
    await serveSession(id).connect(transport);
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

/**
 * Serves a toolset by Streamable HTTP: a handler for `node:http`, Express and the like. It serves the protocol of
 * 2026-07-28 and the older ones, as each request names it. A caller of 2026-07-28 finds the plans that it made; an older
 * client finds those of its session. Limits are those of the toolset. The handler never rejects: a failure is a 500.
 * Behind a public address give `allowedHosts`, and `token` or `authorize`. Processes that share requests need a toolset
 * with the same `store` and `secret`.
 *
 * @throws RangeError for a wrong option, and an Error that says what to install if there is no `@modelcontextprotocol/server`.
 * @example
 * ```ts
 * const handler = await createMcpHttpHandler(await createToolset(goat), { token: 'x'.repeat(32) });
 * createServer((request, response) => void handler(request, response)).listen(3000, '127.0.0.1');
 * ```
 */
export async function createMcpHttpHandler(
  toolset: Toolset,
  given: McpHttpOptions = {},
): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  checkToolset(toolset);
  const options = takeWithRangeError('createMcpHttpHandler', given, mcpHttpOptions);
  checkEntrance(toolset, options);
  const serve = serveBothEras(toolset, options, await openServers(toolset, options));
  const letIn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = await whyNotLetIn(request, options);
    if (refusal) return writeRefusal(response, refusal);
    await serve(request, response);
  };
  return (request, response) => serveSafely(response, () => letIn(request, response));
}

/**
 * Serves a toolset over stdin and stdout. Resolves when the client has gone and the payments that it began have their
 * receipts. Nothing else may write to stdout. It serves the protocol of 2026-07-28 and the older ones, as the client
 * opens it.
 *
 * @throws RangeError for a wrong option, and an Error that says what to install if there is no `@modelcontextprotocol/server`.
 * @example
 * ```ts
 * await serveMcpStdio(await createToolset(goat));
 * ```
 */
export async function serveMcpStdio(toolset: Toolset, given: McpServerOptions = {}): Promise<void> {
  const options = takeWithRangeError('serveMcpStdio', given, mcpServerOptions);
  checkToolset(toolset);
  const { create } = await openServers(toolset, options);
  const { serveStdio } = await loadBothErasStdio();
  const offer = offerToolset(toolset, options);
  const server = serveStdio(() => create(offer));
  await new Promise<void>((resolve) => process.stdin.once('end', resolve));
  await server.close();
  await toolset.ended();
}

/** A transport of the SDK, as far as its type matters here. */
export interface McpTransport {
  /** Opens the transport. The server calls it. */
  start(): Promise<void>;
  /** Closes the transport. */
  close(): Promise<void>;
  /** Sends one message of the protocol. */
  send(message: never, options?: never): Promise<void>;
}

/** A server of the SDK, as far as its type matters here. */
export interface McpServer {
  /** Serves the client at the other end of the transport. Resolves when the transport is open. */
  connect(transport: McpTransport): Promise<void>;
  /** Closes the connection. */
  close(): Promise<void>;
}

/**
 * Makes an MCP server with the tools of a toolset: annotations, structured content and resources.
 * It serves one connection, over a transport of `@modelcontextprotocol/server`, and is what its `createMcpHandler`
 * takes: `createMcpHandler(() => createMcpServer(toolset))`.
 *
 * A payment asks the person at the client: in the protocol of 2026-07-28 by a result that asks for the answer and a
 * signed state, which the same call brings back once; in the older ones by elicitation. A client that cannot be asked
 * gets a refusal.
 *
 * `Server` is the class of the package, if your code needs more of it than `McpServer` has.
 *
 * @throws RangeError for a wrong option, and an Error that says what to install if there is no `@modelcontextprotocol/server`.
 * @example
 * ```ts
 * const server = await createMcpServer(await createToolset(goat));
 * ```
 */
export async function createMcpServer<Server = McpServer>(
  toolset: Toolset,
  given: McpServerOptions = {},
): Promise<Server> {
  const options = takeWithRangeError('createMcpServer', given, mcpServerOptions);
  checkToolset(toolset);
  const { create } = await openServers(toolset, options);
  return create(offerToolset(toolset, options)) as Server;
}
