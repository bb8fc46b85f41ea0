export { createMcpHttpHandler } from './mcp/http-handler.js';
export type { McpHttpOptions } from './mcp/http-options.js';
export { type McpOffer, McpRequestError } from './mcp/offer.js';
export { createMcpServer, type McpServer } from './mcp/server.js';
export type { McpServerOptions } from './mcp/server-options.js';
export { serveMcpStdio } from './mcp/stdio.js';
