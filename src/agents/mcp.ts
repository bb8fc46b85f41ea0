export { createMcpHttpHandler } from './mcp/http-handler.js';
export type { McpHttpOptions } from './mcp/http-options.js';
export type { McpCallResult, McpOffer, McpPromptResult, McpResourceText } from './mcp/offer.js';
export { McpRequestError } from './mcp/offer.js';
export { createMcpServer, type McpServer, type McpTransport } from './mcp/server.js';
export type { McpServerOptions } from './mcp/server-options.js';
export { serveMcpStdio } from './mcp/stdio.js';
