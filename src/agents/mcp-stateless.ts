export { createMcpServerFactory, type StatelessMcpOptions } from './mcp/stateless-server.js';
export { serveMcpStdioInBothEras } from './mcp/stateless-stdio.js';
