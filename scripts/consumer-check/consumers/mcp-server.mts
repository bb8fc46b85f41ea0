import { createMcpHandler, type Server } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { createMcpServer } from 'trackagoat-sdk/agents/mcp';

export async function serve(toolset: Parameters<typeof createMcpServer>[0], request: Request): Promise<Response> {
  const server = await createMcpServer(toolset);
  await server.connect(new StdioServerTransport());
  const whole: Server = await createMcpServer(toolset);
  await whole.close();
  serveStdio(() => createMcpServer(toolset));
  return createMcpHandler(() => createMcpServer(toolset)).fetch(request);
}
