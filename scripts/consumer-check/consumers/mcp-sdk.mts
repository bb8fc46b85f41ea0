import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer } from 'trackagoat-sdk/agents/mcp';

export async function serve(toolset: Parameters<typeof createMcpServer>[0]): Promise<Server> {
  const server = await createMcpServer(toolset);
  await server.connect(new StdioServerTransport());
  return createMcpServer(toolset);
}
