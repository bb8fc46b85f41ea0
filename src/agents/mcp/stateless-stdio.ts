import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Toolset } from '../toolset/toolset.js';
import type { StatelessMcpOptions } from './stateless-options.js';
import { createMcpServerFactory } from './stateless-server.js';

/**
 * Serves a toolset over stdin and stdout, in the protocol of 2026-07-28 and in the older ones, as the client opens it.
 * Resolves when the client has gone. Nothing else may write to stdout.
 */
export async function serveMcpStdioInBothEras(toolset: Toolset, options: StatelessMcpOptions = {}): Promise<void> {
  const server = serveStdio(createMcpServerFactory(toolset, options));
  await new Promise<void>((resolve) => process.stdin.once('end', resolve));
  await server.close();
}
