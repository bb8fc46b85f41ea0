import { readMessage } from '../../base/values/thrown.js';
import { startClone } from '../../proofs/clone/clone-organization.js';
import { readSnapshot } from '../../proofs/clone/snapshot-file.js';
import { createClient, type TrackagoatClient } from '../../src/client/client.js';
import { type Io, UsageError } from '../command.js';
import type { FlagSpec } from '../flags.js';

/** The flags of every command that reads an organization and reports. */
export const SOURCE_FLAGS = {
  snapshot: { value: 'FILE', help: 'Read a snapshot of `trackagoat pull`, not the live service.' },
  'base-url': { value: 'URL', help: 'API to read (TRACKAGOAT_BASE_URL, else the live service).' },
  json: { help: 'Print the report as JSON.' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

/** The source that the flags name: the live service, or a snapshot. */
interface SourceFlags {
  readonly snapshot?: string;
  readonly 'base-url'?: string;
}

/**
 * A client of the source that the flags name: the live service with the key of TRACKAGOAT_API_KEY, or a clone of a
 * snapshot.
 */
export async function openSource(flags: SourceFlags, io: Io): Promise<TrackagoatClient> {
  return (await openSnapshot(flags))?.goat ?? openService(flags, io);
}

/** A client of the service that the flags or the environment name. */
export function openService(flags: Pick<SourceFlags, 'base-url'>, io: Io): TrackagoatClient {
  const baseUrl = flags['base-url'] ?? io.env.TRACKAGOAT_BASE_URL;
  return createClient({ apiKey: io.env.TRACKAGOAT_API_KEY, ...(baseUrl === undefined ? {} : { baseUrl }) });
}

async function openSnapshot(flags: SourceFlags) {
  if (flags.snapshot === undefined) return undefined;
  if (flags['base-url'] !== undefined)
    throw new UsageError('--snapshot reads a file and --base-url a service: leave one out.');
  try {
    const { snapshot, unknown } = await readSnapshot(flags.snapshot);
    return { ...startClone(snapshot), unknown };
  } catch (error) {
    throw new UsageError(`--snapshot: ${readMessage(error)}`);
  }
}
