import { peerDependencies } from '../package.json';

/** For an import that failed since an optional peer is not installed: which, and how to install it. Else undefined. */
export function describeMissingPeer(error: unknown): string | undefined {
  if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') return undefined;
  // Node names the package in its words alone.
  const [, peer] = /'((?:@[\w-]+\/)?[\w-]+)/.exec((error as Error).message) ?? [];
  const range = peer === undefined ? undefined : (peerDependencies as Readonly<Record<string, string>>)[peer];
  return range && `needs the package ${peer}, an optional peer of trackagoat-sdk: npm install "${peer}@${range}".`;
}
