export { createMcpHttpHandler } from './mcp/both-eras.js';
export { type McpOffer, McpRequestError } from './mcp/offer.js';
export { createMcpServer, type McpServer, serveMcpStdio } from './mcp/server.js';
export type { McpHttpOptions, McpServerOptions } from './mcp/toolset-offer.js';
