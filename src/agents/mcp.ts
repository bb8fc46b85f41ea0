export { createMcpHttpHandler, createMcpServer, type McpServer, serveMcpStdio } from './mcp/both-eras.js';
export { type McpOffer, McpRequestError } from './mcp/offer.js';
export type { McpHttpOptions, McpServerOptions } from './mcp/toolset-offer.js';
