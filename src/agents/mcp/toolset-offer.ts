import type { IncomingMessage } from 'node:http';
import { groupBy } from '../../../base/values/group-by.js';
import { describeTarget } from '../../client/http/beside-a-mock/target.js';
import { resultText, type ToolResult } from '../text/tool-error.js';
import { toJsonSchema } from '../text/tool-schema.js';
import { UNTRUSTED_NOTICE } from '../text/untrusted-text.js';
import type { ToolCallOptions } from '../tools/parts/tool.js';
import type { OfferedTool, Toolset } from '../toolset/toolset.js';
import { checkToolset } from '../toolset/toolset-options.js';
import { type McpCallResult, type McpOffer, McpRequestError, type McpTool } from './offer.js';
import { readResource, resources, resourceTemplates } from './resources.js';

/** A request as both SDKs hand it over. */
interface IncomingCall {
  readonly signal: AbortSignal;
  readonly meta: { readonly progressToken?: string | number | undefined; readonly [key: string]: unknown } | undefined;
  /** The header `traceparent` of the request, if it has one. */
  readonly header?: string | null | undefined;
  readonly notify: (notification: {
    method: 'notifications/progress';
    params: { progressToken: string | number; progress: number; total: number; message: string };
  }) => Promise<void>;
}

/** Version, trace, parent and flags, as the W3C writes them. */
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

function isTraceparent(value: unknown): value is string {
  return typeof value === 'string' && TRACEPARENT.test(value);
}

/** The options of a call that come from its request: cancellation, progress reports, its place in a trace. */
export function toCallOptions({ signal, meta, header, notify }: IncomingCall): ToolCallOptions {
  const { progressToken } = meta ?? {};
  // The call's own values take precedence over those of its connection.
  const traceparent = [meta?.traceparent, header].find(isTraceparent);
  return {
    signal,
    ...(traceparent === undefined ? {} : { traceparent }),
    ...(progressToken === undefined
      ? {}
      : {
          onProgress: ({ done, total, message }) => {
            const params = { progressToken, progress: done, total, message };
            // A client that has gone receives no progress. Its payments go on.
            notify({ method: 'notifications/progress', params }).catch(() => null);
          },
        }),
  };
}

/** How a server presents itself. */
export interface McpOfferOptions {
  /** Default `trackagoat`. */
  readonly name?: string;
  /** Default `1`. */
  readonly version?: string;
  /**
   * The form of a call's result. `both`: structured content, and the same as text, as the protocol advises; a host
   * gives its model one of the two. `text`: only text, for a host that gives its model both. `structured`: structured
   * content, with one sentence as text. Use it only if the host passes structured content on: another host would show
   * its model no data. Default `both`.
   */
  readonly results?: 'both' | 'text' | 'structured';
  /**
   * Changes what is offered before it is served: adds tools or resources of your own, or takes some away. The toolset's
   * checks do not cover what you add. Default: the tools of the toolset, and resources.
   */
  readonly extend?: (offer: McpOffer) => McpOffer;
}

/** Options of a server. */
export interface McpServerOptions extends McpOfferOptions {
  /**
   * Signs the state that a client of 2026-07-28 returns with a person's answer; at least 32 bytes. Default: derived
   * from the toolset's `secret`.
   */
  readonly secret?: Uint8Array;
  /** How long a client of 2026-07-28 may keep the lists, milliseconds. Default one minute. */
  readonly listTtlMs?: number;
}

/** Options of the HTTP handler. */
export interface McpHttpOptions extends McpServerOptions {
  /**
   * Requests need it as `Authorization: Bearer …`; others get 401. At least 16 characters. A toolset that writes or pays needs this or
   * `authorize`. Without both, a toolset that only reads serves requests of this machine that did not come through a
   * proxy. A key whose value is `undefined` is refused.
   */
  readonly token?: string;
  /**
   * Lets a request in by resolving to `true`, and to nothing else. If it throws, the response is 500. `'none'` lets
   * everybody in; use it if something before this handler has checked already.
   */
  readonly authorize?: 'none' | ((request: IncomingMessage) => boolean | Promise<boolean>);
  /** Host names that a request may ask for; others get 403. This keeps web pages out. Default: loopback. */
  readonly allowedHosts?: readonly string[];
  /** Origins of web pages that may call, such as `https://chat.example.com`; others get 403. Default: none. */
  readonly allowedOrigins?: readonly string[];
  /** The one path that is served; others get 404. Default: any path, because a router has chosen already. */
  readonly path?: string;
  /** Maximum number of open sessions. A further one closes the oldest. Default 100. */
  readonly maxSessions?: number;
  /**
   * The name of the caller, such as the user of a session cookie: callers cannot find each other's plans, use each
   * other's answers or enter each other's sessions. Default: the `Authorization` header. Give a name if tokens change
   * within a conversation.
   */
  readonly caller?: (request: IncomingMessage) => string | Promise<string>;
}

/** The offer of a toolset's server: its tools, and the pages that are the same for every toolset. */
export function offerToolset(
  toolset: Toolset,
  { results: contentForm = 'both', extend = (offer) => offer }: McpOfferOptions = {},
): McpOffer {
  checkToolset(toolset);
  const tools = toolset.tools.map(mcpTool);
  const names = new Set([...tools, ...toolset.dropped.map(({ tool }) => ({ name: tool }))].map(({ name }) => name));
  return extend({
    instructions: createInstructions(toolset),
    tools,
    resources,
    resourceTemplates,
    async callTool(name, input, options) {
      if (!names.has(name)) throw new McpRequestError('invalid_params', `Unknown tool: ${name.slice(0, 40)}`);
      return toCallResult(await toolset.call(name, input, options), contentForm);
    },
    readResource,
  });
}

/** The description of the server for a model: its purpose, whose text is whose, and what is missing and why. */
function createInstructions({ dropped, target }: Toolset): string {
  const byReason = [...groupBy(dropped, ({ why }) => why)];
  const left = byReason.map(([why, tools]) => `${tools.map(({ tool }) => tool).join(', ')}: ${why}`);
  return [
    "TrackAGoat tracks TikTok creators and what they are owed and paid. Money is integer cents. Pay and its periods are of UTC days; statistics and goals of days of the organization's time zone. A project or campaign is given by id or name.",
    `The tools work on the ${describeTarget(target)}.${target.kind === 'live' ? ' Their writes and payments are real.' : ' Nothing here is real.'}`,
    UNTRUSTED_NOTICE,
    ...(left.length > 0 ? [`Not available: ${left.join(' ')}`] : []),
  ].join('\n');
}

/** A tool as `tools/list` shows it. */
export function mcpTool(tool: OfferedTool): McpTool {
  const { name, title, description, capability, idempotent, destructive, input } = tool;
  return {
    name,
    title,
    description,
    inputSchema: toJsonSchema(input),
    annotations:
      capability === 'read'
        ? { readOnlyHint: true, openWorldHint: false }
        : { readOnlyHint: false, destructiveHint: destructive, idempotentHint: idempotent, openWorldHint: false },
  };
}

/** The result of a call: its data as text, as structured content, or as both. An error is always text. */
export function toCallResult(result: ToolResult, contentForm: 'both' | 'text' | 'structured' = 'both'): McpCallResult {
  if (!result.ok) return { content: [textBlock(resultText(result))], isError: true };
  const structuredContent = result.data as Record<string, unknown>;
  if (contentForm === 'text') return { content: [textBlock(resultText(result))] };
  const text = contentForm === 'both' ? resultText(result) : toSentence(structuredContent);
  return { content: [textBlock(text)], structuredContent };
}

function textBlock(text: string): object {
  return { type: 'text', text };
}

/** A sentence for a person. The data is in the structured content. */
function toSentence({ summary, outcome }: Record<string, unknown>): string {
  if (typeof summary === 'string') return summary;
  return typeof outcome === 'string' ? `Outcome: ${outcome}.` : 'The result is in the structured content.';
}
