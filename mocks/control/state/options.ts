import type { OptionTable, TableOf, Taken } from '../../../base/options/option-table.js';
import { takeWithRangeError } from '../../../base/options/take-with-range-error.js';
import { keepGiven } from '../../../base/values/keep-given.js';
import type { SeedFile } from '../../../src/generated/seed-types.js';
import { unknownKeyMessage } from '../../api/issues.js';
import type { KeyScope } from '../../api/organization.js';
import type { Warning } from '../../api/warning-log.js';
import { ApiProblem, invalidBody } from '../../world/store/api-problem.js';
import type { RuleProfile } from '../../world/store/rule-profile.js';
import type { Tier } from '../../world/store/world.js';
import { checkForm } from '../schemas/check.js';
import { checkTimeZone, parseInstant } from '../schemas/moment.js';
import type { JournalEntry } from './journal.js';

/** The start of a world: a seed by name, or the content of a seed file. */
export type Seed = 'empty' | 'demo' | SeedFile;

/** Options for the start of one organization. */
export interface OrganizationOptions {
  /** Default `empty`: one project, the default payout methods and nothing else. */
  readonly seed?: Seed;
  /** The clock at the start. ISO 8601, epoch milliseconds, or a Date. Default 2026-01-05T00:00:00Z. */
  readonly now?: string | Date | number;
  /**
   * The time zone of the days of statistics and goals: a name of the IANA database. Payouts stay in UTC. Default `UTC`,
   * or the seed file's zone.
   */
  readonly timezone?: string;
  /** The subscription whose caps apply. Default null: no caps. */
  readonly tier?: Tier | null;
  /** The scopes of the first API key. Default read and write. */
  readonly scopes?: readonly KeyScope[];
  /** Every call gets 403 `banned`. Default false. */
  readonly banned?: boolean;
  /**
   * Choices about pay that the service has not published; `RULE_VARIANTS` lists them. They apply from the first row of
   * the seed on. Default: the choices of this project.
   */
  readonly rules?: Partial<RuleProfile>;
  /** Refusals of the organization besides the subscription's caps. */
  readonly limits?: {
    /** Caps by limit key that differ from the subscription's; null lifts one. */
    readonly caps?: Readonly<Record<string, number | null>>;
    /** Whether each key is limited to 60 requests a minute. Default false, because tests would run into it. */
    readonly rateLimits?: boolean;
  };
}

/**
 * Options for the start of a mock. The fields of an organization are for its default one. `now`, `tier`, `rules` and
 * `limits` are also the defaults of later ones.
 */
export interface MockOptions extends OrganizationOptions {
  /** Seed of ids, API keys and random numbers; equal seeds and equal calls give equal bytes. Default 1. */
  readonly randomSeed?: number;
  /** The base URL of `mock.fetch` and MSW; it ends in `/api/v1`. Default `https://www.trackagoat.com/api/v1`. */
  readonly baseUrl?: string;
  /** Serves `/_mock/*`. Default true. */
  readonly control?: boolean;
  /**
   * Receives each warning at once: something that the caller probably did not mean, such as a payment that closes a
   * debt for less. It does not receive warnings of the seed. Must not throw. Default: nothing; under MSW the first of
   * each code goes to `console.warn`.
   */
  readonly onWarning?: (warning: Warning) => void;
  /** Refusals of the mock. */
  readonly limits?: OrganizationOptions['limits'] & {
    /** `/creators/{id}/stats` and `/campaigns/{id}/stats` respond 410 `gone`. Default false. */
    readonly statsGone?: boolean;
    /**
     * Limits the mock to the published API. A request with an unpublished operation, parameter, field or value gets
     * 501, and so does a refusal with an unpublished code. Unpublished fields and headers are left out of responses.
     * Default false.
     */
    readonly strictAssumptions?: boolean;
    /**
     * Every unknown key of the service's form (`tga_` and 64 lowercase hex digits) gets its own organization at its
     * first call, which starts like the default one. Equal keys get equal ids in every process. The value is the
     * maximum number at a time: a further key is refused with 413 until others are removed, by hand or by
     * `kept.idleOrganizationMs`. A removed key starts again. Default: unknown keys get 401.
     */
    readonly anyKey?: number;
  };
  /** Functions that the mock calls. */
  readonly hooks?: {
    /** A source of real time (epoch ms) for clocks that run by themselves. Without it they only move when you move them. */
    readonly realTime?: () => number;
    /** Milliseconds for the journal's `duration_ms` and for `kept.idleOrganizationMs`. Default `performance.now`. */
    readonly stopwatch?: () => number;
    /** Called for every call to the API after its response, with the journal's data about it. Must not throw. */
    readonly onCall?: (call: JournalEntry) => void;
    /** Called for a defect of the mock; the response is a 500 with this id. Default: `console.error`. */
    readonly onDefect?: (error: unknown, id: string) => void;
  };
  /** How much the mock keeps. */
  readonly kept?: {
    /** How many calls each organization's journal keeps; the oldest go first. Default 1000. */
    readonly journalSize?: number;
    /** How many changes of rows each organization keeps; the oldest go first, 0 keeps none. Default 10,000, about 1 MB. */
    readonly changesSize?: number;
    /**
     * Maximum size of a snapshot for `PUT /_mock/snapshot`, in bytes, from 1024 to 16 GiB; beyond 511 MiB only as
     * lines. Default 256 MiB.
     */
    readonly maxSnapshotBytes?: number;
    /**
     * Organizations that were not called for this many milliseconds are removed, with their keys, when another one is
     * created (checked ten times in that span, so up to a tenth later). The default one stays. This suits a mock that
     * many test runs share. Default: all are kept until they are removed.
     */
    readonly idleOrganizationMs?: number;
  };
}

type GroupName = 'limits' | 'hooks' | 'kept';

/** Options as the mock works with them: checked, and with the groups at one level. */
export type Ungrouped<Options> = Omit<Options, GroupName> &
  (Options extends { readonly limits?: infer Limits } ? Exclude<Limits, undefined> : unknown) &
  (Options extends { readonly hooks?: infer Hooks } ? Exclude<Hooks, undefined> : unknown) &
  (Options extends { readonly kept?: infer Kept } ? Exclude<Kept, undefined> : unknown);

/** How an organization starts. */
export type OrganizationSettings = Ungrouped<OrganizationOptions>;

/** How a mock starts. */
export type MockSettings = Ungrouped<MockOptions>;

/** The default time of clocks at the start. */
export const DEFAULT_NOW = '2026-01-05T00:00:00.000Z';

/** The largest body that is read as one text, because the engine limits strings. Longer ones are sent as lines. */
export const MAX_TEXT_BYTES = 511 * 1024 * 1024;

/** The default maximum size of a snapshot. */
export const DEFAULT_SNAPSHOT_BYTES = 256 * 1024 * 1024;

/** The default stopwatch. */
export const DEFAULT_STOPWATCH = (): number => performance.now();

/** The service's own address. */
export const DEFAULT_BASE_URL = 'https://www.trackagoat.com/api/v1';

const SEED_NAMES = ['empty', 'demo'];

/** Names that look like options, and how to do it. */
const ADDED_LATER = { faults: 'mock.faults.add(…)', stubs: 'mock.stub(…)' };

/**
 * The mock's own copy of options, by the table of an entry, with the groups at one level. Throws a RangeError that names
 * the key, for misspelt options, wrong types and null, and for unknown values in a seed, rules or caps.
 */
export function takeMockOptions<Options extends OrganizationOptions, const Table extends OptionTable>(
  where: string,
  given: Options,
  table: Table & TableOf<Options, Table>,
): Ungrouped<Taken<Options, Table>> {
  for (const [name, call] of Object.entries(ADDED_LATER)) {
    if (Object.hasOwn(Object(given), name)) throw new RangeError(`${where}: ${name} are added later: ${call}.`);
  }
  const options = ungroup(takeWithRangeError<Options, Table>(where, given, table));
  try {
    checkOptions(options);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    throw new RangeError(`${where}: ${error.message}`, { cause: error });
  }
  return typeof options.seed === 'object' ? { ...options, seed: copySeed(options.seed) } : options;
}

/** Options with the groups at one level. */
export function ungroup<Options extends Pick<MockOptions, GroupName>>(options: Options): Ungrouped<Options> {
  const { limits, hooks, kept, ...others } = options;
  return { ...others, ...limits, ...hooks, ...kept } as Ungrouped<Options>;
}

/**
 * A copy of a seed. A seed that is nested too deeply to be copied stays as it is, and is refused when the world is
 * built.
 */
function copySeed(seed: SeedFile): SeedFile {
  try {
    return structuredClone(seed);
  } catch {
    return seed;
  }
}

/** Refuses wrong values in the parts of an organization's options, naming each place. */
export function checkOptions({ seed, now, timezone, caps, scopes, rules }: OrganizationSettings): void {
  checkSeed(seed);
  checkForm('organizationBody', keepGiven({ seed, timezone, scopes, rules, limits: caps && { caps } }));
  if (now !== undefined) parseInstant(now, 'now');
  checkTimeZone(timezone);
}

/** Refuses a seed that is neither a known name nor an object, such as the path of a file, or a promise. */
export function checkSeed(seed: Seed | undefined): void {
  if (typeof seed === 'object' && seed !== null && 'then' in seed) {
    throw invalidBody('seed', 'is a promise: await it');
  }
  if (typeof seed !== 'string' || SEED_NAMES.includes(seed)) return;
  const isPath = /[/\\]|\.[a-z]+$/i.test(seed);
  const message = isPath
    ? 'is a path: read and parse the file, then pass its object'
    : unknownKeyMessage(seed, SEED_NAMES);
  throw invalidBody('seed', message);
}
