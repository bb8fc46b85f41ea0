import { readCode } from '../../../base/values/thrown.js';
import { peerToInstall } from '../../client/peers.js';

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

/**
 * Loads the SDK to serve with: the wanted one, or else the first of `SDKS` that is installed. A package that is installed
 * and does not load is an error: the older protocol must not take its place in silence.
 */
export async function loadSdk(wanted?: McpSdk): Promise<BothErasSdk | OlderSdk> {
  const failures: unknown[] = [];
  const noteMissing =
    (name: McpSdk) =>
    (error: unknown): null => {
      if (!isMissing(error, name)) throw error;
      failures.push(error);
      return null;
    };
  if (wanted !== '@modelcontextprotocol/sdk') {
    const name = '@modelcontextprotocol/server';
    const server = await import('@modelcontextprotocol/server').catch(noteMissing(name));
    if (server) return { name, server };
  }
  if (wanted !== '@modelcontextprotocol/server') {
    const name = '@modelcontextprotocol/sdk';
    const server = await import('@modelcontextprotocol/sdk/server/index.js').catch(noteMissing(name));
    const types = await import('@modelcontextprotocol/sdk/types.js').catch(noteMissing(name));
    if (server && types) return { name, server, types };
  }
  throw missing(wanted ?? SDKS[0], failures[0]);
}

/**
 * Whether an import failed because the package itself is not there. Node, Bun, Deno, workerd and bundlers all quote its
 * name then. They have no code in common. A missing export is a SyntaxError that quotes it too.
 */
function isMissing(error: unknown, name: McpSdk): boolean {
  if (!(error instanceof Error) || error instanceof SyntaxError) return false;
  return new RegExp(`['"]${name}['"/]`).test(error.message) || isMissing(error.cause, name);
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

/** The error if no package is installed. It has the code of the first failure, by which the command line knows it. */
function missing(sdk: McpSdk, cause: unknown): Error {
  const error = new Error(`An MCP server needs the package '${sdk}': npm install ${peerToInstall(sdk)}`, { cause });
  const code = readCode(cause);
  return Object.assign(error, typeof code === 'string' ? { code } : {});
}
