import { keptParts } from '../../control/state/organization-parts.js';
import { HISTORY_KINDS, type HistoryKind } from '../../world/store/history/world-history.js';

/** What the store knows of the mock as a whole: whether clocks run, and how many organizations there ever were. */
export const MOCK_GROUP = 'mock';

/** Each organization's keys and clock, by its place among all. */
export const ORGANIZATIONS_GROUP = 'organizations';

/** The parts that the store keeps whole, each under its name. */
export const WHOLE_PARTS = keptParts().flatMap(([name, { group }]) => (group === undefined ? [name] : []));

/** The parts that the store keeps entry by entry, each in a group of its own. */
export const LISTED_PARTS = keptParts().flatMap(([name, { group }]) => (group === undefined ? [] : [{ name, group }]));

/** A former form kept these whole too. */
const FORMERLY_WHOLE = ['assumptions'];

/** The names of the groups that hold one organization; all begin with `prefix`. */
export function organizationGroups(place: number) {
  const prefix = `${place}/`;
  return {
    prefix,
    /** Apart from the rest: when the world is another one, they stay. */
    checkpoints: `checkpoints/${place}`,
    /** `start`, `state`, and `moving`: what of the state moves with every call. */
    world: `${prefix}world`,
    /** The whole parts, by name. */
    memory: `${prefix}memory`,
    listed: (group: string) => `${prefix}${group}`,
    rows: (table: string) => `${prefix}rows/${table}`,
    history: (kind: HistoryKind) => `${prefix}history/${kind}`,
  };
}

/** Every group that there is, without the place of its organization, and its entries where they have names of ours. */
export const STORE_GROUPS: Readonly<Record<string, readonly string[] | 'any'>> = {
  [MOCK_GROUP]: ['runs', 'places'],
  [ORGANIZATIONS_GROUP]: 'any',
  'checkpoints/N': 'any',
  'N/world': ['start', 'state', 'moving'],
  'N/memory': [...WHOLE_PARTS, ...FORMERLY_WHOLE],
  ...anyIn(LISTED_PARTS.map(({ group }) => `N/${group}`)),
  'N/rows/': 'any',
  ...anyIn(HISTORY_KINDS.map((kind) => `N/history/${kind}`)),
};

function anyIn(groups: readonly string[]): Record<string, 'any'> {
  return Object.fromEntries(groups.map((group) => [group, 'any']));
}
