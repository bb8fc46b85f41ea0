import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { claudeAgentSdkServer } from '../../../src/agents/hosts/claude-agent-sdk.js';
import type { Toolset } from '../../../src/agents/index.js';
import { createMcpServer, type McpServer } from '../../../src/agents/mcp.js';
import type { Answer, Host } from './host.js';

/** MCP as of 2025-11-25: the client is asked by elicitation while the call waits. */
export const mcpHost: Host = (toolset) => payThrough(() => createMcpServer(toolset));

/** The Claude Agent SDK: the instance that it connects to in the same process. */
export const claudeAgentSdkHost: Host = (toolset: Toolset) =>
  payThrough(async () => claudeAgentSdkServer(toolset).instance.server);

/** The form of an elicitation, as far as it is needed. */
interface Form {
  readonly properties: Readonly<Record<string, { readonly title?: string }>>;
}

/** Connects a client to a server in this process. */
export async function link(client: Client, server: McpServer | Promise<McpServer>): Promise<Client> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([(await server).connect(theirs), client.connect(ours)]);
  return client;
}

function payThrough(createServer: () => Promise<McpServer>): ReturnType<Host> {
  return async (planId, person, onAsked) => {
    const client = new Client({ name: 'host', version: '1' }, { capabilities: { elicitation: {} } });
    const givesUp = new AbortController();
    client.setRequestHandler(ElicitRequestSchema, async ({ params }) => {
      const { approve } = (params as { requestedSchema: Form }).requestedSchema.properties;
      await onAsked?.(params.message, approve?.title);
      if (person !== 'silent') return { action: 'accept', content: { approve: person === 'yes' } };
      givesUp.abort();
      return new Promise(() => {});
    });
    await link(client, createServer());
    const call = { name: 'commit_plan', arguments: { plan_id: planId } };
    const result = await client.callTool(call, undefined, { signal: givesUp.signal }).catch(() => null);
    await client.close();
    const [content] = (result?.content ?? []) as { readonly text: string }[];
    return content ? (JSON.parse(content.text) as Answer) : null;
  };
}
