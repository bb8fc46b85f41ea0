import { checkClient } from '../../base/options/check-has.js';
import { pullOptions } from '../../base/options/proof-options.js';
import type { RuleProfile } from '../../mocks/world/store/rule-profile.js';
import type { World } from '../../mocks/world/store/world.js';
import type { TrackagoatClient } from '../../src/client/client.js';
import type { PullJournal } from '../read/journal.js';
import { findHistoryZone, type HistoryDepth, readHistory } from '../read/read-history.js';
import { readCatalogue, readHiddenCreators } from '../read/read-organization.js';
import { readServiceTime, readSteadyLedger } from '../read/read-steady-ledger.js';
import { type PullProgress, Reader, type Unknown } from '../read/reader.js';
import { hideWords, keepWords } from '../read/redaction.js';
import { takeCloneOptions } from '../read/take-clone-options.js';
import { buildWorld, type PulledOrganization } from './build-world.js';

/** How an organization is read. */
export interface PullOptions {
  /**
   * The extent of the daily history. `creators` (default) reads six series of each creator and distributes their sums
   * to the videos. `videos` reads five series of each video, which is exact. `none` reads no history.
   */
  readonly history?: HistoryDepth;
  /** Replaces handles, names, notes, links and metadata; ids and numbers stay. Default false. */
  readonly redact?: boolean;
  /** The rule choices by which the clone pays. Default: the rules in docs/payouts.md. */
  readonly rules?: Partial<RuleProfile>;
  /** The organization's time zone, which no read shows. Default: UTC. */
  readonly timezone?: string;
  /** Called after every response. Its errors and rejections are ignored. */
  readonly onProgress?: (progress: PullProgress) => unknown;
  /** Has the rows of an earlier pull. This pull keeps its rows there too. Default: no journal. */
  readonly journal?: PullJournal;
  /** Stops the pull. */
  readonly signal?: AbortSignal;
}

/** An organization as a world, and its gaps. */
export interface PulledWorld {
  readonly world: World;
  readonly unknown: readonly Unknown[];
  /** Number of requests that it took. */
  readonly requests: number;
}

/** The pull's own copy of its options. Throws a RangeError that names the wrong option. */
export function takePullOptions(options: PullOptions): PullOptions {
  return takeCloneOptions('a pull', options, pullOptions);
}

/** Reads an organization. It only sends reads, so a key with the scope `read` is enough. */
export async function pullWorld(goat: TrackagoatClient, given: PullOptions = {}): Promise<PulledWorld> {
  const options = takePullOptions(given);
  checkClient('a pull: the client', goat);
  const { history: depth = 'creators', redact = false, rules, timezone } = options;
  const reader = new Reader(options);
  const words = redact ? hideWords : keepWords;
  const catalogue = await readCatalogue(goat, reader, words);
  const videosNow = await readServiceTime(goat, reader);
  const history = await readHistory(goat, reader, {
    rows: catalogue,
    depth,
    now: videosNow,
    zone: findHistoryZone(rules, timezone),
  });
  const { ledger, now } = await readSteadyLedger(goat, reader);
  const visible = {
    ...catalogue,
    ...ledger,
    structures: ledger.structures.map(words.structure),
    payments: ledger.payments.map((row) => words.payment(row, catalogue.methods)),
  };
  const hidden = await readHiddenCreators(goat, reader, { rows: visible, words });
  const rows = { ...visible, creators: [...visible.creators, ...hidden] };
  const pulled: PulledOrganization = { rows, history, now, rules, timezone };
  const { world, unknown } = buildWorld(pulled);
  return { world, unknown: [...reader.unknown, ...unknown, ...ALWAYS], requests: reader.requests };
}

const ALWAYS = [
  ['excluded videos, which no read shows', 'a video that is included again, or added again by its URL'],
  [
    'the zone of the organization, its plan and its limits; taken as UTC, without limits',
    'days of statistics and goals in another zone; refusals by a limit',
  ],
  [
    'the videos of each accrual as they were when it was made',
    'the explanation of accruals that were pulled; new ones have theirs',
  ],
].map(([what = '', affects = '']): Unknown => ({ code: 'always_hidden', what, affects, ids: [] }));
