import { mcpServerOptions } from '../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { checkToolset } from '../toolset/check-toolset.js';
import type { Toolset } from '../toolset/toolset.js';
import { createBothErasServer, createQuestions } from './both-eras/both-eras-server.js';
import { type BothErasSdk, loadBothErasStdio, loadOlderStdio, loadSdk, type OlderSdk } from './load-sdk.js';
import { createOlderServer } from './older/older-server.js';
import { checkServerOptions, type McpServerOptions } from './server-options.js';
import { offerToolset } from './toolset-offer.js';

/**
 * Serves a toolset over stdin and stdout. Resolves when the client has gone and the payments that it began have their
 * receipts. Nothing else may write to stdout. With `@modelcontextprotocol/server` it serves the protocol of 2026-07-28
 * and the older ones, as the client opens it; with `@modelcontextprotocol/sdk` 2025-11-25 and older.
 *
 * @throws RangeError for a wrong option, and an Error that says what to install if there is no package.
 */
export async function serveMcpStdio(toolset: Toolset, given: McpServerOptions = {}): Promise<void> {
  const options = takeWithRangeError('serveMcpStdio', given, mcpServerOptions);
  checkToolset(toolset);
  const sdk = await loadSdk(options.sdk);
  checkServerOptions('serveMcpStdio', given, sdk.name);
  if (sdk.name === '@modelcontextprotocol/sdk') await serveOlder(toolset, options, sdk);
  else await serveBothEras(toolset, options, sdk);
  await toolset.ended();
}

async function serveBothEras(toolset: Toolset, options: McpServerOptions, sdk: BothErasSdk): Promise<void> {
  const { serveStdio } = await loadBothErasStdio();
  const questions = createQuestions(toolset, options, sdk);
  const offer = offerToolset(toolset, options);
  const server = serveStdio(() => createBothErasServer(offer, { questions, options }, sdk));
  await new Promise<void>((resolve) => process.stdin.once('end', resolve));
  await server.close();
}

async function serveOlder(toolset: Toolset, options: McpServerOptions, sdk: OlderSdk): Promise<void> {
  const { StdioServerTransport } = await loadOlderStdio();
  const server = createOlderServer(toolset, options, sdk);
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
