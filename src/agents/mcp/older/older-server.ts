import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { warnIfUntested } from '../../../client/peers.js';
import type { Toolset } from '../../toolset/toolset.js';
import type { OlderSdk } from '../load-sdk.js';
import type { McpServerOptions } from '../server-options.js';
import { offerToolset } from '../toolset-offer.js';
import { describeServer, serveOffer } from './serve-offer.js';

/** Makes a server for 2025-11-25 and older. The caller has checked the options. */
export function createOlderServer(toolset: Toolset, options: McpServerOptions, { server, types }: OlderSdk): Server {
  warnIfUntested('@modelcontextprotocol/sdk');
  const offer = offerToolset(toolset, options);
  const { info, about } = describeServer(offer, options);
  const made = new server.Server(info, about);
  serveOffer(made, offer, types);
  return made;
}
