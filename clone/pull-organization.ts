import { createHash } from 'node:crypto';
import type { World } from '../mocks/world/store/world.js';
import type { TrackagoatClient } from '../src/client.js';
import { buildWorld, type PulledOrganization } from './build-world.js';
import type { Journal } from './files/journal.js';
import { findHiddenCreators } from './find-hidden-creators.js';
import { type HistoryDepth, readHistory } from './read-history.js';
import { type LedgerRows, type OrganizationRows, readCatalogue, readLedger } from './read-organization.js';
import { findRow, type PullProgress, Reader } from './reader.js';
import { redactRows } from './redact-rows.js';
import type { Unknown } from './unknown.js';

/** How an organization is read. */
export interface PullOptions {
  /**
   * How much of the daily history: `creators` (default) reads six series a creator and shares their sums out to the videos;
   * `videos` reads five series a video, which is exact; `none` reads none.
   */
  readonly history?: HistoryDepth;
  /** Replaces handles, names, notes, links and metadata; ids and numbers stay. Default false. */
  readonly redact?: boolean;
  /** Called after every answer. */
  readonly onProgress?: (progress: PullProgress) => void;
  /** What an earlier pull has read, and where this one keeps what it reads. Default: nowhere. */
  readonly journal?: Journal;
  /** Stops the pull. */
  readonly signal?: AbortSignal;
}

/** An organization as a world, and what is not known of it. */
export interface PulledWorld {
  readonly world: World;
  readonly unknown: readonly Unknown[];
  /** Requests that it took. */
  readonly requests: number;
}

/** How often the ledger is read until two readings in a row are equal. */
const MAX_READINGS = 4;

/** Reads an organization, and nothing but reads: a key with the scope `read` is enough. */
export async function pullWorld(goat: TrackagoatClient, options: PullOptions = {}): Promise<PulledWorld> {
  const { history: depth = 'creators', redact = false } = options;
  const reader = new Reader(options);
  const catalogue = await readCatalogue(goat, reader);
  const videosNow = await readServiceTime(goat, reader);
  const history = await readHistory(goat, reader, { rows: catalogue, depth, now: videosNow });
  const { ledger, now } = await readSteadyLedger(goat, reader);
  const visible: OrganizationRows = { ...catalogue, ...ledger };
  const hidden = await readHiddenCreators(goat, reader, visible);
  const rows = { ...visible, creators: [...visible.creators, ...hidden] };
  const pulled: PulledOrganization = { rows: redact ? redactRows(rows) : rows, history, now };
  const { world, unknown } = buildWorld(pulled);
  return { world, unknown: [...reader.unknown, ...unknown, ...ALWAYS], requests: reader.requests };
}

const ALWAYS: readonly Unknown[] = [
  {
    code: 'always_hidden',
    what: 'excluded videos, which no read shows',
    affects: 'a video that is included again, or added again by its URL',
    ids: [],
  },
  {
    code: 'always_hidden',
    what: 'the zone of the organization, its plan and its limits; taken as UTC, without limits',
    affects: 'days of statistics and goals in another zone; refusals by a limit',
    ids: [],
  },
  {
    code: 'always_hidden',
    what: 'the videos of each accrual as they were when it was made',
    affects: 'the explanation of accruals that were pulled; new ones have theirs',
    ids: [],
  },
];

/** The service's clock by the Date of an answer, ISO 8601; its seconds are as fine as that is. */
export async function readServiceTime(goat: TrackagoatClient, reader: Reader): Promise<string> {
  const { response } = await reader.readOneAnew('the time', () =>
    goat.projects.list({ limit: 1 }, reader.call).withResponse(),
  );
  const date = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(date)) throw new Error('The service answers without a Date header, so its time cannot be known.');
  return new Date(date).toISOString();
}

/** Reads the ledger until it has stood still from one reading to the next; says so when it does not. */
async function readSteadyLedger(
  goat: TrackagoatClient,
  reader: Reader,
): Promise<{ readonly ledger: LedgerRows; readonly now: string }> {
  let before = '';
  for (let reading = 1; ; reading += 1) {
    const now = await readServiceTime(goat, reader);
    const ledger = await readLedger(goat, reader);
    const after = fingerprint(ledger);
    if (after === before) return { ledger, now };
    if (reading === MAX_READINGS) {
      reader.note({
        code: 'changed_while_read',
        what: `the ledger at one instant: it changed during each of ${MAX_READINGS} readings`,
        affects: 'accruals, payments and assignments of the time of the pull; pull again when it is quiet',
        ids: [],
      });
      return { ledger, now };
    }
    before = after;
  }
}

/** A digest, row by row: a ledger may be longer than a text can be. */
function fingerprint(ledger: LedgerRows): string {
  const hash = createHash('sha256');
  for (const [name, rows] of Object.entries(ledger)) {
    hash.update(name);
    for (const row of rows as readonly object[]) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}

async function readHiddenCreators(goat: TrackagoatClient, reader: Reader, rows: OrganizationRows) {
  const creators = [];
  const removed: string[] = [];
  for (const guess of findHiddenCreators(rows)) {
    const shown = await findRow(() =>
      reader.readOne(`creator ${guess.id}`, () => goat.creators.get(guess.id, reader.call)),
    );
    if (!shown) removed.push(guess.id);
    creators.push(shown ?? guess);
  }
  if (removed.length > 0) {
    reader.note({
      code: 'removed_creators',
      what: 'removed creators that the ledger names: their handles, counts, goals and videos',
      affects: 'their names, and accruals by views or goals that are not made yet',
      ids: removed,
    });
  }
  return creators;
}
