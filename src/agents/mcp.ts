export { createMcpHttpHandler } from './mcp/http-handler.js';
export type { McpHttpOptions } from './mcp/http-options.js';
export { createMcpServer, type McpServerOptions } from './mcp/server.js';
export { serveMcpStdio } from './mcp/stdio.js';
