import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Toolset } from '../toolset/toolset.js';
import { createMcpServer } from './server.js';
import type { McpServerOptions } from './server-options.js';

/** Serves a toolset over stdin and stdout; resolves when the client has gone. Nothing else may write to stdout. */
export async function serveMcpStdio(toolset: Toolset, options: McpServerOptions = {}): Promise<void> {
  const server = createMcpServer(toolset, options);
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
    // The transport does not notice the end of its input by itself.
    process.stdin.once('end', () => {
      server.close().catch(() => resolve());
    });
  });
  await server.connect(new StdioServerTransport());
  await closed;
}
