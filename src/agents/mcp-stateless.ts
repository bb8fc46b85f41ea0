export type { McpCallResult, McpOffer, McpPromptResult, McpResourceText } from './mcp/offer.js';
export { McpRequestError } from './mcp/offer.js';
export { createMcpHttpHandlerInBothEras } from './mcp/stateless-http.js';
export type { StatelessMcpHttpOptions } from './mcp/stateless-http-options.js';
export type { StatelessMcpOptions } from './mcp/stateless-options.js';
export { createMcpServerFactory } from './mcp/stateless-server.js';
export { serveMcpStdioInBothEras } from './mcp/stateless-stdio.js';
