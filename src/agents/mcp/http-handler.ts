import type { IncomingMessage, ServerResponse } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Toolset } from '../toolset.js';
import { createMcpServer, type McpServerOptions } from './server.js';

/** Options of the HTTP handler. */
export interface McpHttpOptions extends McpServerOptions {
  /** Host names that a request may ask for; others are refused, so that no web page can reach it. Default: loopback. */
  readonly allowedHosts?: readonly string[];
  /** Refuses a request, such as one without your token, by resolving to false. Default: all are let in. */
  readonly authorize?: (request: IncomingMessage) => boolean | Promise<boolean>;
  /** Open sessions beyond this many push out the oldest. Default 100. */
  readonly maxSessions?: number;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'] as const;

/**
 * Serves a toolset by Streamable HTTP: a handler for `node:http`, Express and the like. Each session has a server of
 * its own; plans, approvals and limits are the toolset's. Behind a public address give `allowedHosts` and `authorize`.
 */
export function createMcpHttpHandler(toolset: Toolset, options: McpHttpOptions = {}) {
  const sessions = new Map<string, StreamableHTTPServerTransport>();
  const hosts = new Set<string>(options.allowedHosts ?? LOOPBACK);

  const open = async (): Promise<StreamableHTTPServerTransport> => {
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => crypto.randomUUID(),
      onsessioninitialized: (id) => {
        sessions.set(id, transport);
        const [oldest] = sessions;
        if (sessions.size > (options.maxSessions ?? 100) && oldest) {
          sessions.delete(oldest[0]);
          void oldest[1].close();
        }
      },
      onsessionclosed: (id) => {
        sessions.delete(id);
      },
    });
    // The SDK's transport type is not exact about optional properties; it is a transport all the same.
    await createMcpServer(toolset, options).connect(
      transport as Parameters<ReturnType<typeof createMcpServer>['connect']>[0],
    );
    return transport;
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refuse = (status: number, message: string): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null }));
    };
    const host = request.headers.host ?? '';
    if (!URL.canParse(`http://${host}`) || !hosts.has(new URL(`http://${host}`).hostname)) {
      return refuse(403, 'This host name is not allowed.');
    }
    if (!((await options.authorize?.(request)) ?? true)) return refuse(401, 'Not authorized.');
    const id = request.headers['mcp-session-id'];
    const known = typeof id === 'string' ? sessions.get(id) : undefined;
    if (id !== undefined && !known) return refuse(404, 'There is no such session; initialize a new one.');
    await (known ?? (await open())).handleRequest(request, response);
  };
}
