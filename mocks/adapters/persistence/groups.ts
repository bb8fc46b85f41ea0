import { keptParts } from '../../control/state/organization-parts.js';
import { HISTORY_KINDS, type HistoryKind } from '../../world/store/history/world-history.js';

/** The store's data about the mock as a whole: whether clocks run, and how many organizations ever existed. */
export const MOCK_GROUP = 'mock';

/** The last entry of that group: a mock that ends writes the checksum of all before it. */
export const END_ENTRY = 'end';

/** Each organization's keys and clock, by its number. */
export const ORGANIZATIONS_GROUP = 'organizations';

/** The parts that the store keeps whole, each under its name. */
export const WHOLE_PARTS = keptParts().flatMap(([name, { group }]) => (group === undefined ? [name] : []));

/** The parts that the store keeps entry by entry, each in its own group. */
export const LISTED_PARTS = keptParts().flatMap(([name, { group }]) => (group === undefined ? [] : [{ name, group }]));

/** The names of the groups of one organization. All begin with `prefix`. */
export function organizationGroups(place: number) {
  const prefix = `${place}/`;
  return {
    prefix,
    /** Separate from the rest, because they stay when the world is replaced. */
    checkpoints: `checkpoints/${place}`,
    /** `start`, `state`, and `moving`: the part of the state that changes with every call. */
    world: `${prefix}world`,
    /** The whole parts, by name. */
    memory: `${prefix}memory`,
    listed: (group: string) => `${prefix}${group}`,
    rows: (table: string) => `${prefix}rows/${table}`,
    history: (kind: HistoryKind) => `${prefix}history/${kind}`,
  };
}

/** All groups, without the number of the organization, and their entries if these have fixed names. */
export const STORE_GROUPS: Readonly<Record<string, readonly string[] | 'any'>> = {
  [MOCK_GROUP]: ['runs', 'places', END_ENTRY],
  [ORGANIZATIONS_GROUP]: 'any',
  'checkpoints/N': 'any',
  'N/world': ['start', 'state', 'moving'],
  'N/memory': WHOLE_PARTS,
  ...anyIn(LISTED_PARTS.map(({ group }) => `N/${group}`)),
  'N/rows/': 'any',
  ...anyIn(HISTORY_KINDS.map((kind) => `N/history/${kind}`)),
};

function anyIn(groups: readonly string[]): Record<string, 'any'> {
  return Object.fromEntries(groups.map((group) => [group, 'any']));
}
