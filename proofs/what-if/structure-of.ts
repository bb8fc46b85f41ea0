import type { World } from '../../mocks/world/store/world.js';
import { type ForecastSource, type SourceOptions, tellSource } from '../forecast/open-world.js';
import { findRow, PAGE, Reader } from '../read/reader.js';
import { refuseRequest } from '../read/refuse-request.js';

const MOST_NAMED = 5;

/** The creators that are or were assigned to a structure. Throws a ConfigurationError if the structure does not exist. */
export async function findAssigned(
  source: ForecastSource,
  structureId: string,
  options: SourceOptions,
): Promise<{ readonly creators: ReadonlySet<string>; readonly requests: number }> {
  const { goat } = tellSource(source);
  if (!goat) return { creators: new Set(), requests: 0 };
  const reader = new Reader(options);
  const { call } = reader;
  const structures = await reader.readListAnew('payout structures', () =>
    goat.payoutStructures.list({ limit: PAGE }, call),
  );
  if (!structures.some(({ id }) => id === structureId)) {
    refuseRequest('unknown_structure', `There is no structure ${structureId}. ${nameStructures(structures)}`);
  }
  const assignments = await findRow(() =>
    reader.readListAnew('assignments', () => goat.payoutStructures.assignments(structureId, { limit: PAGE }, call)),
  );
  const creators = new Set((assignments ?? []).map(({ creator_id: id }) => id ?? ''));
  return { creators, requests: reader.requests };
}

/** The existing structures, for an error about an unknown one. */
export function listKnownStructures({ tables }: World): string {
  return nameStructures([...tables.payoutStructures.values()]);
}

function nameStructures(structures: readonly { readonly id: string; readonly name: string }[]): string {
  if (structures.length === 0) return 'There are no structures.';
  const named = structures.slice(0, MOST_NAMED).map(({ id, name }) => `${name} (${id})`);
  const rest = structures.length - named.length;
  return `There ${structures.length === 1 ? 'is' : 'are'} ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
