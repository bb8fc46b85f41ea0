import { createServer } from 'node:http';
import { createClient } from 'trackagoat-sdk';
import { createToolset } from 'trackagoat-sdk/agents';
import { createMcpHttpHandler, createMcpServer, type McpHttpOptions, serveMcpStdio } from 'trackagoat-sdk/agents/mcp';

const toolset = await createToolset(createClient({ apiKey: 'key' }));
const options: McpHttpOptions = { token: 'a token of some length', sdk: '@modelcontextprotocol/server' };
const handler = await createMcpHttpHandler(toolset, options);
createServer((request, response) => {
  handler(request, response).catch(() => response.destroy());
});
const server = await createMcpServer(toolset);
await server.close();
await serveMcpStdio(toolset, { name: 'mine' });
