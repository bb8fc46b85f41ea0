import { readCode, readMessage } from '../base/values/thrown.js';
import { describeNeed, findPeer, peerToInstall } from '../src/client/peers.js';

/** Where Node names the package: only in the message of an import that found no package, or not this path of it. */
const NAMED: Readonly<Record<string, RegExp>> = {
  ERR_MODULE_NOT_FOUND: /'((?:@[\w-]+\/)?[\w-]+)/,
  ERR_PACKAGE_PATH_NOT_EXPORTED: /node_modules[/\\]((?:@[\w-]+[/\\])?[\w-]+)/,
};

/** How to install the optional peer that an import did not find, in a sentence; undefined for any other error. */
export function describeMissingPeer(error: unknown): string | undefined {
  const [, name] = NAMED[String(readCode(error))]?.exec(readMessage(error)) ?? [];
  const peer = name === undefined ? undefined : findPeer(name.replace('\\', '/'));
  return peer && `${describeNeed(peer)}, an optional peer of trackagoat-sdk: npm install ${peerToInstall(peer)}.`;
}
