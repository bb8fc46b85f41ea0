export { createMcpHttpHandler } from './mcp/http-handler.js';
export { type McpOffer, McpRequestError } from './mcp/offer.js';
export { createMcpServer, type McpServer } from './mcp/server.js';
export type { McpHttpOptions, McpServerOptions } from './mcp/server-options.js';
export { serveMcpStdio } from './mcp/stdio.js';
