/** What the store knows of the mock as a whole: whether clocks run, and how many organizations there ever were. */
export const MOCK_GROUP = 'mock';

/** Each organization's keys and clock, by its place among all. */
export const ORGANIZATIONS_GROUP = 'organizations';

/** The names of the groups that hold one organization; all begin with `prefix`. */
export function organizationGroups(place: number) {
  const prefix = `${place}/`;
  return {
    prefix,
    /** Apart from the rest: when the world is another one, they stay. */
    checkpoints: `checkpoints/${place}`,
    /** `start`, `state`, and `moving`: what of the state moves with every call. */
    world: `${prefix}world`,
    /** What is known of callers, by part. */
    memory: `${prefix}memory`,
    /** How often the traffic leaned on an assumption, by its id. */
    assumptions: `${prefix}assumptions`,
    answers: `${prefix}answers`,
    rows: (table: string) => `${prefix}rows/${table}`,
    history: (kind: 'videos' | 'creators') => `${prefix}history/${kind}`,
  };
}

/** Every group that there is, without the place of its organization, and its entries where they have names of ours. */
export const STORE_GROUPS: Readonly<Record<string, readonly string[] | 'any'>> = {
  [MOCK_GROUP]: ['runs', 'places'],
  [ORGANIZATIONS_GROUP]: 'any',
  'checkpoints/N': 'any',
  'N/world': ['start', 'state', 'moving'],
  'N/memory': ['rate_limits', 'faults', 'stubs', 'warnings', 'assumptions'],
  'N/assumptions': 'any',
  'N/answers': 'any',
  'N/rows/': 'any',
  'N/history/videos': 'any',
  'N/history/creators': 'any',
};
