import { createToolset, type ToolsetOptions } from '../../../src/agents/index.js';
import type { McpHttpOptions } from '../../../src/agents/mcp.js';
import { createClient } from '../../../src/index.js';
import { oneWeekEarned } from '../../workflows/stage.js';
import { type AnswerForm, connectClient, type Era, modernRequest, postMcp, serveBothEras } from './serve-both-eras.js';

/** Everything that the scenes of a test have opened. */
export const open: { close(): unknown }[] = [];

export async function closeScenes(): Promise<void> {
  for (const one of open.splice(0)) await one.close();
}

/** Maya is owed 250 dollars; both eras are served at one address. */
export async function serveWeek(
  options: McpHttpOptions = {},
  more: ToolsetOptions = {},
  create?: Parameters<typeof serveBothEras>[2],
) {
  const scene = await oneWeekEarned();
  const traces: (string | null)[] = [];
  const goat = createClient({
    apiKey: scene.mock.apiKey,
    random: () => 0,
    fetch: (request) => {
      traces.push(request.headers.get('traceparent'));
      return scene.mock.fetch(request);
    },
  });
  const toolset = await createToolset(goat, { allow: ['read', 'money'], ...more });
  const served = await serveBothEras(toolset, options, create);
  open.push(served);
  const connect = async (era: Era, clientOptions: { person?: AnswerForm; headers?: Record<string, string> } = {}) => {
    const client = await connectClient(served.url, { era, ...clientOptions });
    open.unshift(client);
    return client;
  };
  const post = (method: string, params: object = {}, headers: Record<string, string> = {}) => {
    const request = modernRequest(method, params);
    return postMcp(served.url, request.body, { ...request.headers, ...headers });
  };
  const paidCents = async () => (await scene.paid(scene.maya.id)).map((payment) => payment.total_amount_cents);
  return { ...scene, ...served, toolset, traces, connect, post, paidCents };
}

/** The input that plans the payment of that week. */
export const settle = { creator: '@maya.moves', method: 'Venmo' };
