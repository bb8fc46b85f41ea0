import { calibrateOptions } from '../../base/options/clone-options.js';
import { DAY, toDay } from '../../mocks/world/store/calendar.js';
import {
  completeProfile,
  RULE_VARIANTS,
  type RuleOption,
  type RuleProfile,
} from '../../mocks/world/store/rule-profile.js';
import { getZone, UTC } from '../../mocks/world/store/time-zone.js';
import type { TrackagoatClient } from '../../src/client/client.js';
import type { PayoutAccrual } from '../../src/generated/resources.js';
import { readVerificationRows } from '../evidence/cases/read-verification-rows.js';
import { KnownRows, VerifiedWorld } from '../evidence/cases/verified-world.js';
import type { Clue } from '../evidence/clues/clue.js';
import { readDailyHistory } from '../evidence/clues/read-daily-history.js';
import { type PullProgress, Reader } from '../read/reader.js';
import { checkReadFrom, takeCloneOptions } from '../read/take-clone-options.js';
import type { Unknown } from '../read/unknown.js';
import { type CalibratedOption, describeOptions } from './describe-options.js';
import { countChanges, DAY_OPTIONS, listBlocks, PAY_OPTIONS, type ProfileBlock } from './rule-space.js';
import { contradictAccruals, type DayCandidate, listClues, searchDays, searchPay } from './search-profiles.js';

/** The default number of requests for the daily history. */
export const HISTORY_REQUESTS = 600;

/** How an organization is calibrated. */
export interface CalibrateOptions {
  /**
   * The organization's time zone, which no read shows. By default it is derived from the bounds of periods, if those
   * are not days of UTC.
   */
  readonly timezone?: string;
  /**
   * Maximum number of requests for the daily history, which shows pay by views; 0 reads nothing. Default 600, which
   * takes ten minutes.
   */
  readonly historyRequests?: number;
}

/** The rules that reproduce a ledger. */
export interface Calibration {
  /** The service's time when the ledger was read, ISO 8601. */
  readonly asOf: string;
  readonly timezone: string;
  /** The source of the zone: the options, the bounds of periods, or neither; then it is UTC. */
  readonly zoneFrom: 'given' | 'period_bounds' | 'assumed';
  /** If derived from the bounds of periods: all zones that have these days. Otherwise empty. */
  readonly zonesAlike: readonly string[];
  /** The remaining profile that is nearest to the contract; null if no profile remains. */
  readonly profile: RuleProfile | null;
  /** How many profiles remain. */
  readonly count: number;
  /** The profiles that remain, as the union of all blocks. */
  readonly blocks: readonly ProfileBlock[];
  /** Every choice, with the variants that remain and the evidence against the others. */
  readonly options: readonly CalibratedOption[];
  /** If no profile remains: the nearest ones, best first, with their differences. */
  readonly nearest: readonly RankedProfile[];
  /** The assumptions of the result. */
  readonly assumptions: readonly string[];
  /** How many accruals the ledger has. */
  readonly accruals: number;
  readonly unknown: readonly Unknown[];
  readonly requests: number;
}

/** A profile that does not reproduce the whole ledger, with the differences. */
interface RankedProfile {
  readonly profile: RuleProfile;
  /** How many accruals it reproduces. */
  readonly reproduced: number;
  /** How many accruals there are. */
  readonly of: number;
  /** The differences: the accrual (null if it is missing), and how it differs. At most ten. */
  readonly differing: readonly { readonly id: string | null; readonly message: string }[];
}

/** A profile with the number of its differences, missing accruals among them. */
interface Counted extends RankedProfile {
  readonly differences: number;
}

interface Ranking {
  readonly known: KnownRows;
  readonly timezone: string | undefined;
  readonly listAll: (verified: VerifiedWorld) => Iterable<Clue>;
}

const MOST_RANKED = 3;

const MOST_DIFFERING = 10;

/** Each pass changes one choice. A ledger with odd rows needs few passes. */
const MOST_PASSES = 8;

/**
 * Finds the rule profiles that could have produced a ledger: for each choice of `RULE_VARIANTS`, the variant that an
 * accrual decides, or that it stays open. It sends only GETs. `createMock({rules})` and `verifyAccruals`
 * take the `profile`.
 *
 * @throws PullError if the key is refused or the service's limit is reached; RangeError for unknown options.
 */
export async function calibrate(goat: TrackagoatClient, given: CalibrateOptions = {}): Promise<Calibration> {
  checkReadFrom('calibrate', goat);
  return findProfiles(goat, takeCloneOptions('calibrate', given, calibrateOptions));
}

/** Does the work of `calibrate`. It calls `onProgress` after every response. */
export async function findProfiles(
  goat: TrackagoatClient,
  { timezone: givenZone, historyRequests = HISTORY_REQUESTS }: CalibrateOptions,
  onProgress?: (progress: PullProgress) => unknown,
): Promise<Calibration> {
  const reader = new Reader({ onProgress });
  const rows = await readVerificationRows(goat, reader, { goalsOfAll: true });
  const known = new KnownRows(rows);
  const zonesAlike = givenZone === undefined ? findZones(rows.rows.accruals) : [];
  const timezone = givenZone ?? zonesAlike[0];
  const candidates = searchDays(known, timezone === UTC ? undefined : timezone);
  const zones = [
    ...new Set(
      candidates.map(({ verified }) => (verified.profile.period_zone === 'utc' ? UTC : verified.world.state.timezone)),
    ),
  ];
  const history = await readDailyHistory(goat, reader, { known, zones, requests: historyRequests });
  const listAll = (verified: DayCandidate['verified']): Generator<Clue> => listClues(verified, history);
  const found = findRemaining(candidates, listAll);
  // In UTC the days of the organization are the same, so both choices have the same result.
  const isUtc = (timezone ?? UTC) === UTC;
  const remaining = isUtc ? found.flatMap((one) => [one, { ...one, period_zone: 'organization' as const }]) : found;
  const [profile = null] = [...remaining].sort((left, right) => countChanges(left) - countChanges(right));
  const blocks = listBlocks(remaining);
  const missing =
    profile === null ? [] : listMissingPay(VerifiedWorld.create(known, { rules: profile, timezone }), listAll);
  return {
    asOf: rows.now,
    timezone: timezone ?? UTC,
    zoneFrom: givenZone !== undefined ? 'given' : timezone === undefined ? 'assumed' : 'period_bounds',
    zonesAlike,
    profile,
    count: remaining.length,
    blocks,
    options: profile === null ? [] : describeOptions({ known, timezone, profile, blocks, listAll }),
    nearest: profile === null ? rankProfiles({ known, timezone, listAll }) : [],
    assumptions: ASSUMPTIONS,
    accruals: rows.rows.accruals.length,
    unknown: [...reader.unknown, ...describeMissingPay(missing)],
    requests: reader.requests,
  };
}

const ASSUMPTIONS: readonly string[] = [
  'Structures that are active were active all along, and no goal was deleted.',
  'No assignment was added since the last run of the accruals.',
  'Where one choice needs two accruals or more that counted videos which are shown no more, and another none, it is the other.',
  'The daily history is what pay by views and by goals was computed from, and within a day counts move one way only.',
];

/** The profiles that remain: those that miss no pay, or all if each misses some. */
function findRemaining(
  candidates: readonly DayCandidate[],
  listAll: (verified: DayCandidate['verified']) => Generator<Clue>,
): RuleProfile[] {
  const found = candidates.flatMap(({ days, verified }) => {
    const { remaining, lacksPay } = searchPay(verified, listAll(verified));
    return remaining.map((pay) => ({ profile: completeProfile({ ...days, ...pay }), isComplete: !lacksPay(pay) }));
  });
  const complete = found.filter(({ isComplete }) => isComplete);
  return (complete.length > 0 ? complete : found).map(({ profile }) => profile);
}

/** Pay that the profile would have made, and that is missing. The other profiles that remain miss some too. */
function listMissingPay(verified: VerifiedWorld, listAll: (verified: VerifiedWorld) => Generator<Clue>): string[] {
  const missing: string[] = [];
  for (const { kind, explain } of listAll(verified)) {
    const message = kind === 'absent' ? explain(verified) : null;
    if (message !== null) missing.push(message);
  }
  return missing;
}

function describeMissingPay([first, ...others]: readonly string[]): Unknown[] {
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return [
    {
      code: 'settled_without_accrual',
      what: `under each profile that remains pay is missing: ${first}${more}`,
      affects:
        'a structure was archived for a time, or accruals are missing: verifyAccruals lists them; no profile was ruled out by missing pay',
      ids: [],
    },
  ];
}

/**
 * The names of the time zones in which every period of the accruals begins and ends with a day. Empty if this is
 * already so in UTC, because the bounds then show no other zone, and empty if no zone has such days.
 */
function findZones(accruals: readonly PayoutAccrual[]): string[] {
  const texts = new Set(accruals.flatMap(({ period_start_at: from, period_end_at: to }) => [from, to]));
  const bounds = [...texts].map((iso) => Date.parse(iso)).filter((ms) => !Number.isNaN(ms));
  if (bounds.every((ms) => toDay(ms) * DAY === ms)) return [];
  return Intl.supportedValuesOf('timeZone').filter((name) => {
    const zone = getZone(name);
    return zone !== undefined && bounds.every((ms) => zone.startOfDay(zone.dayAt(ms)) === ms);
  });
}

/**
 * The profiles nearest to the ledger if none reproduces all of it. It starts from the contract and makes the change
 * that leaves the fewest contradictions, until no change is better.
 */
function rankProfiles(ranking: Ranking): RankedProfile[] {
  const tried = new Map<string, Counted>();
  const rank = (profile: RuleProfile): Counted => {
    const key = JSON.stringify(profile);
    const known = tried.get(key) ?? countContradictions(ranking, profile);
    tried.set(key, known);
    return known;
  };
  let best = rank(completeProfile({}));
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = listNeighbours(best.profile, ranking.timezone)
      .map(rank)
      .reduce((one, other) => (other.differences < one.differences ? other : one));
    if (next.differences >= best.differences) break;
    best = next;
  }
  const others = [...tried.values()].filter((one) => one !== best);
  return [best, ...others.sort((left, right) => left.differences - right.differences)]
    .slice(0, MOST_RANKED)
    .map(({ differences: _, ...ranked }) => ranked);
}

function listNeighbours(profile: RuleProfile, timezone: string | undefined): RuleProfile[] {
  return [...DAY_OPTIONS, ...PAY_OPTIONS].flatMap((option: RuleOption) =>
    RULE_VARIANTS[option]
      .filter((variant) => variant !== profile[option] && !(variant === 'organization' && timezone === undefined))
      .map((variant) => ({ ...profile, [option]: variant })),
  );
}

function countContradictions({ known, timezone, listAll }: Ranking, profile: RuleProfile): Counted {
  const verified = VerifiedWorld.create(known, { rules: profile, timezone });
  const found = new Map<string, { readonly id: string | null; readonly message: string }>();
  for (const one of contradictAccruals(verified)) found.set(one.id, one);
  for (const { id, kind, explain } of listAll(verified)) {
    const message = kind === 'certain' || kind === 'absent' ? explain(verified) : null;
    if (message !== null && !found.has(id ?? message)) found.set(id ?? message, { id, message });
  }
  const total = known.rows.accruals.length;
  const differing = [...found.values()];
  return {
    profile,
    reproduced: total - differing.filter(({ id }) => id !== null).length,
    of: total,
    differing: differing.slice(0, MOST_DIFFERING),
    differences: differing.length,
  };
}
