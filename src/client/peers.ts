import type { createRequire } from 'node:module';
import { listKeys } from '../../base/values/typed-keys.js';

/**
 * The optional peers, each with a range: from the first version that this package works with to the first untested one.
 * `peerDependencies` in package.json has `*` for each, but for the first: nothing here imports it, and as a peer it would bring
 * zod 4, its own peer, to everybody. So an installation never fails because another part of an
 * application needs a peer in another version.
 */
export const SUPPORTED_PEERS = {
  '@anthropic-ai/claude-agent-sdk': ['0.3.0', '0.4.0'],
  '@langchain/core': ['1.4.0', '2.0.0'],
  '@langchain/langgraph': ['1.7.0', '2.0.0'],
  '@modelcontextprotocol/sdk': ['1.25.0', '2.0.0'],
  '@modelcontextprotocol/server': ['2.4.0', '3.0.0'],
  '@openai/agents': ['0.20.0', '0.21.0'],
  '@opentelemetry/api': ['1.9.0', '2.0.0'],
  ai: ['6.0.0', '8.0.0'],
  ioredis: ['5.4.0', '7.0.0'],
  // msw 3 needs Node 22.12, and this package runs on 20: what to install is a version for all of them.
  msw: ['2.15.0', '4.0.0', '2.15'],
  // From here on `zod/v4` contains version 4, with one set of types for both kinds of modules.
  zod: ['3.25.20', '5.0.0'],
} as const;

/** A package that some entry needs, and that an application installs itself. */
export type Peer = keyof typeof SUPPORTED_PEERS;

/** The peer that an import names, such as `@langchain/core` for `@langchain/core/tools`; else undefined. */
export function findPeer(specifier: string): Peer | undefined {
  const names = listKeys(SUPPORTED_PEERS);
  return names.find((name) => specifier === name || specifier.startsWith(`${name}/`));
}

/** The package to install for a peer: its name and the newest major that was tested on every Node, such as `zod@4`. */
export function peerToInstall(peer: Peer): string {
  const [, next, install] = SUPPORTED_PEERS[peer] as readonly [string, string, string?];
  const [major = 0, minor = 0] = next.split('.').map(Number);
  return `${peer}@${install ?? (major > 0 ? major - 1 : `0.${minor - 1}`)}`;
}

/** The range of a peer in words, such as `needs zod from 3.25.20 below 5.0.0`. */
export function describeNeed(peer: Peer): string {
  const [first, next] = SUPPORTED_PEERS[peer];
  return `needs ${peer} from ${first} below ${next}`;
}

const warned = new Set<string>();

/**
 * Warns once, by name, if the application has a version of a peer that the entry was not tested with. The entry goes on. If a
 * framework no longer proves an approval, nothing is paid. Outside of Node it is silent.
 */
export function warnIfUntested(...peers: readonly Peer[]): void {
  for (const peer of peers) {
    const version = findInstalledVersion(peer);
    const problem = version === null ? null : describeUntested(peer, version);
    if (problem === null || warned.has(problem)) continue;
    warned.add(problem);
    process.emitWarning(problem, { code: 'TRACKAGOAT_UNTESTED_VERSION' });
  }
}

/** The warning about a version outside the tested range, or null. */
export function describeUntested(peer: Peer, version: string): string | null {
  const [first, next] = SUPPORTED_PEERS[peer];
  if (compare(version, first) >= 0 && compare(version, next) < 0) return null;
  const tested = `Tested are versions from ${first} below ${next}: npm install ${peerToInstall(peer)}`;
  return `trackagoat-sdk was not tested with ${peer} ${version}. ${tested}`;
}

/** The version that this package finds, or null if unknown. */
function findInstalledVersion(peer: Peer): string | null {
  try {
    const modules = process.getBuiltinModule('node:module') as { readonly createRequire: typeof createRequire };
    const { readFileSync, existsSync } = process.getBuiltinModule('node:fs');
    // CommonJS has its own path variable, and no module URL.
    const here = typeof __filename === 'string' ? __filename : import.meta.url;
    const folders = modules.createRequire(here).resolve.paths(peer) ?? [];
    const manifest = folders.map((folder) => `${folder}/${peer}/package.json`).find((path) => existsSync(path));
    return manifest === undefined ? null : String(JSON.parse(readFileSync(manifest, 'utf8')).version);
  } catch {
    return null;
  }
}

/** Compares two versions; a suffix (a pre-release) is left out. */
function compare(one: string, other: string): number {
  return one.replace(/[-+].*/, '').localeCompare(other, 'en', { numeric: true });
}
