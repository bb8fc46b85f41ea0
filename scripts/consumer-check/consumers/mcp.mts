import { createServer } from 'node:http';
import { createMcpHandler, type Server } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { createMcpHttpHandler, createMcpServer, type McpHttpOptions, serveMcpStdio } from 'trackagoat-sdk/agents/mcp';

export async function serve(toolset: Parameters<typeof createMcpServer>[0], request: Request): Promise<Response> {
  const server = await createMcpServer(toolset);
  await server.connect(new StdioServerTransport());
  const whole: Server = await createMcpServer(toolset);
  await whole.close();
  serveStdio(() => createMcpServer(toolset));
  return createMcpHandler(() => createMcpServer(toolset)).fetch(request);
}

const toolset = await createToolset(createClient({ apiKey: 'key' }));
const options: McpHttpOptions = { token: 'a token of some length' };
const handler = await createMcpHttpHandler(toolset, options);
createServer((request, response) => {
  handler(request, response).catch(() => response.destroy());
});
await serveMcpStdio(toolset, { name: 'mine' });
