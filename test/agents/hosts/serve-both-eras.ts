import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { Toolset } from '../../../src/agents/index.js';
import { createMcpHttpHandler, type McpHttpOptions } from '../../../src/agents/mcp.js';

/** The revisions that a client of the SDK can use. */
export const ERAS = {
  '2026-07-28': { pin: '2026-07-28' },
  '2025-11-25': 'legacy',
} as const;

/** A revision by its date. */
export type Era = keyof typeof ERAS;

type Handler = Awaited<ReturnType<typeof createMcpHttpHandler>>;

/** Serves a toolset by HTTP in both eras on a free port of loopback; it lets everybody in where a test says nothing else. */
export async function serveBothEras(toolset: Toolset, options: McpHttpOptions = {}, create = plainServer) {
  const isSaid = 'token' in options || 'authorize' in options;
  const server = create(await createMcpHttpHandler(toolset, isSaid ? options : { ...options, authorize: 'none' }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = new URL(`http://127.0.0.1:${port}/mcp`);
  return {
    url,
    port,
    server,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function plainServer(handler: Handler): Server {
  return createServer((request, response) => void handler(request, response));
}

/** The content that the person at a client gives to a form. */
export type AnswerForm = (message: string) => object | Promise<object>;

/** An official client at a URL; without `person` it shows no forms. */
export async function connectClient(
  url: URL,
  {
    era,
    person,
    headers = {},
  }: { readonly era: Era; readonly person?: AnswerForm; readonly headers?: Record<string, string> },
): Promise<Client> {
  const capabilities = person ? { elicitation: { form: {} } } : {};
  const client = new Client({ name: 'host', version: '1' }, { capabilities, versionNegotiation: { mode: ERAS[era] } });
  if (person) client.setRequestHandler('elicitation/create', ({ params }) => person(params.message) as never);
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
  return client;
}

/** Calls a tool: its data, or the error that it answers. */
export async function callTool(client: Client, name: string, args: object = {}): Promise<Record<string, unknown>> {
  const result = await client.callTool({ name, arguments: { ...args } });
  const [content] = result.content as { text: string }[];
  return JSON.parse(content?.text ?? 'null') as Record<string, unknown>;
}

/** A plain POST, without a client of the SDK. */
export async function postMcp(url: URL, body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    body: JSON.stringify(body),
    signal: signal ?? null,
  });
  const text = await response.text();
  const [, data = text] = /^data: (\{.*\})$/m.exec(text) ?? [];
  return { status: response.status, json: JSON.parse(data || 'null') as WireAnswer };
}

/** A JSON-RPC answer. */
export interface WireAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  readonly result?: any;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: Record<string, unknown> };
}

/** A request of 2026-07-28 with all that it needs; `version` takes the place of the revision. */
export function modernRequest(method: string, params: object = {}, version = '2026-07-28') {
  const { name, uri } = params as { readonly name?: string; readonly uri?: string };
  const headers = {
    'mcp-protocol-version': version,
    'mcp-method': method,
    ...(name === undefined && uri === undefined ? {} : { 'mcp-name': String(name ?? uri) }),
  };
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': version,
    'io.modelcontextprotocol/clientInfo': { name: 'host', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': { elicitation: { form: {} } },
  };
  const given = (params as { readonly _meta?: object })._meta;
  return { headers, body: { jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: { ..._meta, ...given } } } };
}
