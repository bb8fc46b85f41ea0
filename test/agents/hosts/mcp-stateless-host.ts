import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Toolset } from '../../../src/agents/index.js';
import { createMcpServer, type McpServerOptions } from '../../../src/agents/mcp.js';
import type { Answer, Host } from './host.js';
import { modernRequest } from './serve-both-eras.js';

/** A form by which a person is asked. */
interface Form {
  readonly message: string;
  readonly requestedSchema: { readonly properties: { readonly approve: { readonly title: string } } };
}

/** The result of a call as the server sends it. */
export interface WireResult {
  readonly resultType?: string;
  readonly requestState?: string;
  readonly inputRequests?: { readonly approval: { readonly params: Form } };
  readonly content?: readonly { readonly text: string }[];
  readonly [key: string]: unknown;
}

/** A client of 2026-07-28 on its own: each request is one POST, and nothing is kept between them. */
export function connectStateless(
  toolset: Toolset,
  elicitation: object | undefined = { form: {} },
  options: McpServerOptions = {},
) {
  const handler = createMcpHandler(() => createMcpServer(toolset, options));
  const _meta = {
    'io.modelcontextprotocol/clientCapabilities': elicitation ? { elicitation } : {},
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  };
  const post = async (method: string, params: object = {}) => {
    const { headers, body } = modernRequest(method, { ...params, _meta });
    const types = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
    const sent = { method: 'POST', headers: { ...types, ...headers }, body: JSON.stringify(body) };
    const response = await handler.fetch(new Request('http://127.0.0.1/mcp', sent));
    return (await response.json()) as { readonly result: WireResult; readonly error?: { readonly code: number } };
  };
  const commit = (planId: string, more: object = {}) =>
    post('tools/call', { name: 'commit_plan', arguments: { plan_id: planId }, ...more });
  return { post, commit };
}

/** A client's response with what a person said. */
export function respond(requestState: string | undefined, approve: boolean) {
  return { requestState, inputResponses: { approval: { action: 'accept', content: { approve } } } };
}

/** MCP as of 2026-07-28: the answer asks, and the same call with the response goes on. */
export const mcpStatelessHost: Host = (toolset) => async (planId, person, onAsked) => {
  const { commit } = connectStateless(toolset);
  let { result } = await commit(planId);
  if (result.resultType === 'input_required') {
    const { message = '', requestedSchema } = result.inputRequests?.approval.params ?? {};
    await onAsked?.(message, requestedSchema?.properties.approve.title);
    if (person === 'silent') return null;
    ({ result } = await commit(planId, respond(result.requestState, person === 'yes')));
  }
  return JSON.parse(result.content?.[0]?.text ?? 'null') as Answer;
};
