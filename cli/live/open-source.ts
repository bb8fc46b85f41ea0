import { readMessage } from '../../base/values/thrown.js';
import { startClone } from '../../proofs/clone/clone-organization.js';
import { readSnapshot } from '../../proofs/clone/pull-to-file.js';
import { createClient, type TrackagoatClient } from '../../src/client/client.js';
import { type Io, UsageError } from '../command.js';
import type { FlagSpec } from '../flags.js';

/** The flags of every command that reads an organization and reports. */
export const SOURCE_FLAGS = {
  snapshot: { value: 'FILE', help: 'Read a snapshot of `trackagoat pull`, not the live service.' },
  json: { help: 'Print the report as JSON.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

/** The source that the flags name: the live service, or a snapshot. */
interface SourceFlags {
  readonly snapshot?: string;
}

/**
 * A client of the source that the flags name: the live service with the key of TRACKAGOAT_API_KEY, or a clone of a
 * snapshot.
 */
export async function openSource(flags: SourceFlags, io: Io): Promise<TrackagoatClient> {
  if (flags.snapshot === undefined) return openService(io);
  try {
    const { snapshot } = await readSnapshot(flags.snapshot);
    return startClone(snapshot).goat;
  } catch (error) {
    throw new UsageError(`--snapshot: ${readMessage(error)}`);
  }
}

/** A client of the service that the environment names. */
export function openService({ env }: Pick<Io, 'env'>): TrackagoatClient {
  const { TRACKAGOAT_API_KEY: apiKey, TRACKAGOAT_BASE_URL: baseUrl } = env;
  return createClient({ apiKey, ...(baseUrl === undefined ? {} : { baseUrl }) });
}
