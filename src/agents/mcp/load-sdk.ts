import { readCode } from '../../../base/values/thrown.js';
import { peerToInstall } from '../../client/peers.js';

const SDK = '@modelcontextprotocol/server';

/** The package for the protocol of 2026-07-28 and the older ones. */
export type BothErasSdk = typeof import('@modelcontextprotocol/server');

// Each import here has its own `catch`. Without it bundlers refuse a package that is missing.

/** Loads the SDK to serve with. A package that is installed and does not load is an error of its own. */
export function loadSdk(): Promise<BothErasSdk> {
  return import('@modelcontextprotocol/server').catch((error: unknown) => {
    throw isMissing(error) ? missing(error) : error;
  });
}

/**
 * Whether an import failed because the package itself is not there. Node, Bun, Deno, workerd and bundlers all quote its
 * name then. They have no code in common. A missing export is a SyntaxError that quotes it too.
 */
function isMissing(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof SyntaxError) return false;
  return new RegExp(`['"]${SDK}['"/]`).test(error.message) || isMissing(error.cause);
}

/** The part of `BothErasSdk` for stdin and stdout. */
export function loadBothErasStdio(): Promise<typeof import('@modelcontextprotocol/server/stdio')> {
  return import('@modelcontextprotocol/server/stdio').catch((error: unknown) => {
    throw error;
  });
}

/** The error if the package is not installed. It has the code of the failure, by which the command line knows it. */
function missing(cause: unknown): Error {
  const error = new Error(`An MCP server needs the package '${SDK}': npm install ${peerToInstall(SDK)}`, { cause });
  const code = readCode(cause);
  return Object.assign(error, typeof code === 'string' ? { code } : {});
}
