import { peerToInstall } from '../../peers.js';

/** The packages that can serve, the preferred one first. */
const SDKS = ['@modelcontextprotocol/server', '@modelcontextprotocol/sdk'] as const;

/** A package that can serve. */
export type McpSdk = (typeof SDKS)[number];

/** The package for the protocol of 2026-07-28 and the older ones. */
export interface BothErasSdk {
  readonly name: '@modelcontextprotocol/server';
  readonly server: typeof import('@modelcontextprotocol/server');
}

/** The package for the protocol of 2025-11-25 and the older ones. */
export interface OlderSdk {
  readonly name: '@modelcontextprotocol/sdk';
  readonly server: typeof import('@modelcontextprotocol/sdk/server/index.js');
  readonly types: typeof import('@modelcontextprotocol/sdk/types.js');
}

// Each import here has its own `catch`. Without it bundlers refuse a package that is missing.

/** Loads the SDK to serve with: the wanted one, or else the first of `SDKS` that is installed. */
export async function loadSdk(wanted?: McpSdk): Promise<BothErasSdk | OlderSdk> {
  const failures: unknown[] = [];
  const note = (error: unknown): null => {
    failures.push(error);
    return null;
  };
  if (wanted !== '@modelcontextprotocol/sdk') {
    const server = await import('@modelcontextprotocol/server').catch(note);
    if (server) return { name: '@modelcontextprotocol/server', server };
  }
  if (wanted !== '@modelcontextprotocol/server') {
    const server = await import('@modelcontextprotocol/sdk/server/index.js').catch(note);
    const types = await import('@modelcontextprotocol/sdk/types.js').catch(note);
    if (server && types) return { name: '@modelcontextprotocol/sdk', server, types };
  }
  throw missing(wanted ?? SDKS[0], failures[0]);
}

/** The transport of `OlderSdk` for HTTP. */
export function loadOlderHttp(): Promise<typeof import('@modelcontextprotocol/sdk/server/streamableHttp.js')> {
  return import('@modelcontextprotocol/sdk/server/streamableHttp.js').catch(rethrow);
}

/** The transport of `OlderSdk` for stdin and stdout. */
export function loadOlderStdio(): Promise<typeof import('@modelcontextprotocol/sdk/server/stdio.js')> {
  return import('@modelcontextprotocol/sdk/server/stdio.js').catch(rethrow);
}

/** The part of `BothErasSdk` for stdin and stdout. */
export function loadBothErasStdio(): Promise<typeof import('@modelcontextprotocol/server/stdio')> {
  return import('@modelcontextprotocol/server/stdio').catch(rethrow);
}

function rethrow(error: unknown): never {
  throw error;
}

/** The error if no package can be loaded. It has the code of the first failure, which tells a missing package from a broken one. */
function missing(sdk: McpSdk, cause: unknown): Error {
  const error = new Error(`An MCP server needs the package '${sdk}': npm install "${peerToInstall(sdk)}"`, { cause });
  const { code } = (cause ?? {}) as { readonly code?: unknown };
  return Object.assign(error, typeof code === 'string' ? { code } : {});
}
