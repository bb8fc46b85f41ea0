import { spawn } from 'node:child_process';
import { name, version } from '../../package.json';
import { PROGRAM_PEERS } from '../../src/agents/tools/programs/program-peers.js';
import { peerToInstall } from '../../src/client/peers.js';

/** The packages that `trackagoat mcp` needs besides its own. */
const PEERS = ['@modelcontextprotocol/server', 'zod'] as const;

/**
 * The command that starts `trackagoat mcp` with everything that it needs, because a host may be able to name only one
 * package.
 */
export function commandWithPeers(args: readonly string[]): readonly string[] {
  const peers = args.includes('--code') ? [...PEERS, ...Object.values(PROGRAM_PEERS)] : PEERS;
  const packages = [`${name}@${version}`, ...peers.map((peer) => peerToInstall(peer))];
  const rest = args.filter((arg) => arg !== '--with-peers');
  return ['npx', '-y', ...packages.flatMap((one) => ['-p', one]), 'trackagoat', 'mcp', ...rest];
}

/**
 * Starts the command again with the packages that it needs, and resolves to its exit code. stdin and stdout are the
 * host's.
 */
export function restartWithPeers(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const [program = 'npx', ...rest] = commandWithPeers(args);
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, { stdio: 'inherit', env });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
