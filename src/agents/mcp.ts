export { createMcpHttpHandler, type McpHttpOptions } from './mcp/http-handler.js';
export { createMcpServer, type McpServerOptions } from './mcp/server.js';
export { serveMcpStdio } from './mcp/stdio.js';
