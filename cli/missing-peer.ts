import { readCode, readMessage } from '../base/values/thrown.js';
import { findPeer, peerToInstall } from '../src/client/peers.js';

/** How to install the optional peer that an import did not find, in a sentence; undefined for any other error. */
export function describeMissingPeer(error: unknown): string | undefined {
  if (readCode(error) !== 'ERR_MODULE_NOT_FOUND') return undefined;
  // Node names the package only in its message.
  const [, specifier] = /'((?:@[\w-]+\/)?[\w-]+)/.exec(readMessage(error)) ?? [];
  const peer = specifier === undefined ? undefined : findPeer(specifier);
  return peer && `needs the package ${peer}, an optional peer of trackagoat-sdk: npm install "${peerToInstall(peer)}".`;
}
