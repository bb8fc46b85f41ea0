import { mcpServerOptions } from '../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { checkToolset } from '../toolset/check-toolset.js';
import type { Toolset } from '../toolset/toolset.js';
import { createBothErasServer, createQuestions } from './both-eras/both-eras-server.js';
import { loadBothErasStdio, loadSdk } from './load-sdk.js';
import type { McpServerOptions } from './server-options.js';
import { offerToolset } from './toolset-offer.js';

/**
 * Serves a toolset over stdin and stdout. Resolves when the client has gone and the payments that it began have their
 * receipts. Nothing else may write to stdout. It serves the protocol of 2026-07-28 and the older ones, as the client
 * opens it.
 *
 * @throws RangeError for a wrong option, and an Error that says what to install if there is no `@modelcontextprotocol/server`.
 */
export async function serveMcpStdio(toolset: Toolset, given: McpServerOptions = {}): Promise<void> {
  const options = takeWithRangeError('serveMcpStdio', given, mcpServerOptions);
  checkToolset(toolset);
  const sdk = await loadSdk();
  const { serveStdio } = await loadBothErasStdio();
  const questions = createQuestions(toolset, options, sdk);
  const offer = offerToolset(toolset, options);
  const server = serveStdio(() => createBothErasServer(offer, { questions, options }, sdk));
  await new Promise<void>((resolve) => process.stdin.once('end', resolve));
  await server.close();
  await toolset.ended();
}
