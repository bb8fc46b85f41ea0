import type { IncomingMessage, ServerResponse } from 'node:http';
import { mcpHttpOptions } from '../../../base/options/agent-options.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { checkToolset } from '../toolset/check-toolset.js';
import type { Toolset } from '../toolset/toolset.js';
import { serveBothEras } from './both-eras/serve-both-eras.js';
import { loadSdk } from './load-sdk.js';
import type { McpHttpOptions } from './server-options.js';
import { checkEntrance, whyNotLetIn } from './who-may-enter.js';
import { serveSafely, writeRefusal } from './write-refusal.js';

/**
 * Serves a toolset by Streamable HTTP: a handler for `node:http`, Express and the like. It serves the protocol of
 * 2026-07-28 and the older ones, as each request names it. A caller of 2026-07-28 finds the plans that it made; an older
 * client finds those of its session. Limits are those of the toolset. The handler never rejects: a failure is a 500.
 * Behind a public address give `allowedHosts`, and `token` or `authorize`. Processes that share requests need a toolset
 * with the same `store` and `secret`.
 *
 * @throws RangeError for a wrong option, and an Error that says what to install if there is no `@modelcontextprotocol/server`.
 */
export async function createMcpHttpHandler(
  toolset: Toolset,
  given: McpHttpOptions = {},
): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  checkToolset(toolset);
  const options = takeWithRangeError('createMcpHttpHandler', given, mcpHttpOptions);
  checkEntrance(toolset, options);
  const serve = serveBothEras(toolset, options, await loadSdk());
  const letIn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = await whyNotLetIn(request, options);
    if (refusal) return writeRefusal(response, refusal);
    await serve(request, response);
  };
  return (request, response) => serveSafely(response, () => letIn(request, response));
}
